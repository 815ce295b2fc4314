import type { Db } from '../database';
import type { JiraApi } from './jira-api';
import type { Log } from './log-line';
import type { Manifest } from './manifest';
import type { AccountStatus } from './proxy/call-report';
import type { Queue } from './queue/queue';
import type { Schedule } from './schedule/schedule';
import type { FunctionMemory } from './runtime/messages';
import type { ForgeSwitches } from './switches';
import type { Usage } from './usage';

export interface ForgeOptions {
  readonly manifest: Manifest;
  /** Holds the app's `index.cjs`. */
  readonly bundleDir: string;
  readonly db: Db;
  /** Where the key of the secrets lies; `:memory:` for nowhere. */
  readonly dataDir: string;
  readonly jira: JiraApi;
  /** What the app hears of the accounts it reports; nothing new of anybody when left out. */
  readonly accountStatus?: AccountStatus;
  /** Origins of the outside world and where they are found on this machine; read at every request. */
  readonly egressMap: ReadonlyMap<string, string>;
  readonly log: Log;
  /** The clock of storage, queue, schedule and rate limits, in epoch milliseconds. A function's own clock and time limit are the machine's. */
  readonly now?: () => number;
  readonly switches?: Partial<ForgeSwitches>;
  /** What `forge variables set` would have set: the app's environment. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** One call of a function, as the product it is installed in makes it. */
export interface FunctionCall {
  readonly functionKey: string;
  /** The function's first argument; crosses as JSON. */
  readonly body: unknown;
  readonly accountId: string | null;
  readonly module: { readonly type: string; readonly key: string };
}

/** What came of a call. The value has crossed as JSON; undefined where the function gave nothing. */
export type FunctionResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

/** The platform an app runs on. */
export interface Forge {
  /** Runs a function; never rejects for what the function or the platform did. */
  invoke(call: FunctionCall): Promise<FunctionResult>;
  /** Read at every call: turn them while it runs. */
  readonly switches: ForgeSwitches;
  /** Everything in storage that is not a secret. */
  readPlain(): readonly { readonly key: string; readonly value: unknown }[];
  readonly queue: Pick<Queue, 'tick' | 'settled' | 'counts' | 'waiting' | 'release' | 'deliverAgain'>;
  /** Scheduled triggers run by themselves; a test that moves the clock says so with `tick` or `settled`. */
  readonly schedule: Pick<Schedule, 'tick' | 'settled'>;
  /** Runs a scheduled trigger now, beside its schedule; rejects for a key the manifest does not have. */
  trigger(key: string): Promise<FunctionResult>;
  /** What the app used since the last reset. */
  usage(): Usage;
  resetUsage(): void;
  /** The memory of the process that takes the next invocation, as it is now; rejects when the process ends first. */
  memory(): Promise<FunctionMemory>;
  /** The process that takes the next invocation. */
  processId(): number;
  /** Kills that process in the middle of what it does; resolves when it is gone. The next invocation gets a new one. */
  killFunction(): Promise<void>;
  stop(): Promise<void>;
}
