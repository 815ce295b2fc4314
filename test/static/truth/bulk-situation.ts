import type { ErrorCode, Origin } from '../../../src/contract/errors';
import { AppError } from '../../../src/shared/app-error';
import type { RunStore } from '../../../src/ports/runs';
import type { Registry } from '../../../src/connections/model/registry';
import { ada, noon } from '../../builders';
import type { World } from '../../ports';
import type { FakeHost } from '../fake-host';
import type { RunLine } from './a-run-line';

/** A situation of the bulk push page, what it comes to, and what must be read then. */
export interface BulkSituation {
  /** The code it comes to; null where the page says it without one. */
  readonly code: ErrorCode | null;
  /** Whose doing it is; null where no service is to blame. */
  readonly by: Origin | null;
  /** What is so before the page opens, and what happens once it is open. */
  readonly before?: (line: RunLine) => unknown;
  readonly then?: (line: RunLine, host: FakeHost) => unknown;
  /** The button that is pressed. */
  readonly press?: string;
  /** What happened, and what to do. */
  readonly says: RegExp;
  readonly next: RegExp;
  /** The buttons that are offered with it. */
  readonly ways: readonly string[];
}

export type Situations = Readonly<Record<string, BulkSituation>>;

/** Trouble as the adapters tell it. */
export const jiraBusy = new AppError('RATE_LIMITED', { by: 'jira', status: 429, retryAfterSeconds: 25 });
export const jiraUsedUp = new AppError('QUOTA_USED_UP', { by: 'jira', status: 429 });
export const jiraDown = new AppError('PLATFORM_DOWN', { by: 'jira', status: 503 });
export const jiraForbids = new AppError('NOT_ALLOWED', { by: 'jira', status: 403 });
export const storageSilent = new AppError('PLATFORM_DOWN', { by: 'forge' });
export const newerRelease = new AppError('NEWER_RELEASE');

/** What Jira answers when it is asked whether this person administers the project. */
export function jiraSays(error: AppError): (line: RunLine) => void {
  return ({ world }) => void jest.spyOn(world.ports.permissions, 'onProject').mockRejectedValue(error);
}

/** How a call to the storage of runs ends from now on. */
export function stored(call: keyof RunStore, error: Error): (line: RunLine) => void {
  return ({ world: { runs } }) => void jest.spyOn(runs, call).mockRejectedValue(error);
}

/** An admin stops all sending, or that of one connection. */
export function stopped({ store }: World, id: string | null = null): void {
  const stop = { by: ada, at: noon, reason: 'Cleaning up' };
  const { stored } = store;
  const connections = stored.connections.map((each) => (each.id === id ? { ...each, stop } : each));
  store.stored = id === null ? { ...stored, stop } : { ...stored, connections };
}

/** What is stored once all of it has been started again. */
export function withoutStops(registry: Registry): Registry {
  const connections = registry.connections.map((each) => ({ ...each, stop: null }));
  return { ...registry, stop: null, connections };
}

/** What somebody else does while they hold the project's lock. */
export function lockHeld({ state }: World): void {
  state.lockIsHeld = true;
}
