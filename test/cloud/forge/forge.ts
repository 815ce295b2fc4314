import type { Db } from '../database';
import type { JiraApi } from './jira-api';
import type { Log } from './log-line';
import type { Manifest } from './manifest';
import type { HostFamily } from './proxy/call-egress';
import type { AccountStatus } from './proxy/call-report';
import type { Queue } from './queue/queue';
import type { Schedule } from './schedule/schedule';
import type { FunctionMemory } from './runtime/messages';
import type { ForgeSwitches } from './switches';
import type { Usage } from './usage';

export interface ForgeOptions {
  readonly manifest: Manifest;
  /** The folder with the app's `index.cjs`. */
  readonly bundleDir: string;
  readonly db: Db;
  /** The folder for the key of the secrets. `:memory:` keeps it in memory. */
  readonly dataDir: string;
  readonly jira: JiraApi;
  /** What the app learns about the accounts it reports. Nothing new about anybody if left out. */
  readonly accountStatus?: AccountStatus;
  /** Outside origins, and where they are found on this machine. Read at every request. */
  readonly egressMap: ReadonlyMap<string, string>;
  /** Outside hosts that one server on this machine answers for. None if left out. */
  readonly hostFamilies?: readonly HostFamily[];
  readonly log: Log;
  /** The port of the app's web triggers. A free one if left out. */
  readonly webTriggerPort?: number;
  /**
   * The clock of storage, queue, schedule and rate limits, in epoch milliseconds. A function's own clock and time limit
   * are the machine's.
   */
  readonly now?: () => number;
  readonly switches?: Partial<ForgeSwitches>;
  /** The app's environment, as `forge variables set` would set it. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** One function call, as the product makes it. */
export interface FunctionCall {
  readonly functionKey: string;
  /** The function's first argument, passed as JSON. */
  readonly body: unknown;
  readonly accountId: string | null;
  readonly module: { readonly type: string; readonly key: string };
}

/** The result of a call. The value was passed as JSON. Undefined if the function returned nothing. */
export type FunctionResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

/** The platform an app runs on. */
export interface Forge {
  /** Runs a function. Never rejects, whatever the function or the platform did. */
  invoke(call: FunctionCall): Promise<FunctionResult>;
  /** Read at every call, so they can be changed while it runs. */
  readonly switches: ForgeSwitches;
  /** Everything in storage that is not a secret. */
  readPlain(): readonly { readonly key: string; readonly value: unknown }[];
  /** Writes a row that is no secret, as some release of the app would have left it. */
  writePlain(key: string, value: object): void;
  readonly queue: Pick<Queue, 'tick' | 'settled' | 'counts' | 'waiting' | 'release' | 'deliverAgain'>;
  /** Scheduled triggers run by themselves. A test that moves the clock calls `tick` or `settled`. */
  readonly schedule: Pick<Schedule, 'tick' | 'settled'>;
  /** Runs a scheduled trigger now, independent of its schedule. Rejects for a key that is not in the manifest. */
  trigger(key: string): Promise<FunctionResult>;
  /** What the app has used since the last reset. */
  usage(): Usage;
  resetUsage(): void;
  /** The current memory of the process that takes the next invocation. Rejects if the process ends first. */
  memory(): Promise<FunctionMemory>;
  /** The process that takes the next invocation. */
  processId(): number;
  /** Kills that process in the middle of its work. Resolves when it is gone. The next invocation gets a new one. */
  killFunction(): Promise<void>;
  stop(): Promise<void>;
}
