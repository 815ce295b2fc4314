/** Header names and values. A name may appear twice. */
export type HeaderPairs = readonly (readonly [string, string])[];

/** Where a call of the app goes: to a service of the platform, or out to the internet. */
export type CallTarget =
  | {
      readonly kind: 'platform';
      /** `fpp`, `kvs`, `frc` ...: the first argument of `__forge_fetch__` (`@forge/api/out/api/fetch.js`). */
      readonly type: string;
      readonly provider: string | null;
      readonly remote: string | null;
      readonly accountId: string | null;
      readonly path: string;
    }
  | { readonly kind: 'egress'; readonly url: string };

export interface Call {
  readonly invocation: string;
  readonly target: CallTarget;
  readonly method: string;
  readonly headers: HeaderPairs;
  readonly body: string | Uint8Array<ArrayBuffer> | null;
}

/** The result of a call. `broken` means that no answer came, and the app's fetch rejects. */
export type CallResult =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers: HeaderPairs;
      readonly body: string | Uint8Array<ArrayBuffer> | null;
    }
  | {
      readonly kind: 'broken';
      readonly name: string;
      readonly message: string;
      readonly code: string | null;
    };

/** One run of a function: everything the platform tells it. */
export interface Invocation {
  readonly id: string;
  readonly handler: string;
  /** JSON of the first argument. */
  readonly body: string;
  readonly deadline: number;
  readonly accountId: string | null;
  readonly contextAri: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly app: AppFacts;
  readonly functionKey: string;
  readonly module: { readonly type: string; readonly key: string };
}

export interface AppFacts {
  readonly appId: string;
  readonly appVersion: string;
  readonly environmentId: string;
  readonly installationId: string;
  readonly permissions: { readonly scopes: readonly string[]; readonly external: unknown };
}

/** How a run ended. `value` is JSON, null if the function returned undefined. */
export type Ending =
  | { readonly ok: true; readonly value: string | null }
  | {
      readonly ok: false;
      readonly error: { readonly name: string; readonly message: string; readonly stack: string };
    };

/** The memory of a function process, in bytes. */
export interface FunctionMemory {
  readonly residentBytes: number;
  readonly heapUsedBytes: number;
  readonly heapTotalBytes: number;
}

/** From the cloud to the function process. */
export type ToFunction =
  | { readonly kind: 'invoke'; readonly invocation: Invocation }
  | { readonly kind: 'measure' }
  | { readonly kind: 'result'; readonly call: number; readonly result: CallResult };

/** From the function process to the cloud. */
export type FromFunction =
  | { readonly kind: 'ready' }
  | { readonly kind: 'memory'; readonly memory: FunctionMemory }
  | { readonly kind: 'ended'; readonly invocation: string; readonly ending: Ending }
  | { readonly kind: 'call'; readonly number: number; readonly call: Call }
  | { readonly kind: 'abort'; readonly number: number }
  | {
      readonly kind: 'log';
      readonly invocation: string | null;
      readonly level: 'debug' | 'info' | 'warn' | 'error';
      readonly text: string;
    };
