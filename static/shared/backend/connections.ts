import { makeInvoke } from '@forge/bridge';
import type { Reply } from '../../../src/contract/procedure';
import type {
  ConnectionDraft,
  SaveResult,
  connectionsContract,
  SettingsView,
  TestResult,
} from '../../../src/contract/connections/questions';
import type { ChangePage } from '../../../src/contract/connections/changes';
import type { StopAnswer } from '../../../src/contract/connections/stop';
import { asking, commanding, type Definitions } from './ask';

const invoke = makeInvoke<Definitions<typeof connectionsContract>>();

/** The stored connection, without its token. */
export function openSettings(): Promise<Reply<SettingsView>> {
  return asking(invoke('openSettings', {}));
}

/**
 * Checks the connection with a draft, or with what is stored. `otherRegionToo`: the admin agreed that a refused token is sent to
 * the other region as well.
 */
export function testConnection(
  draft: ConnectionDraft | null,
  otherRegionToo = false,
): Promise<Reply<TestResult>> {
  return asking(invoke('testConnection', otherRegionToo ? { draft, otherRegionToo } : { draft }));
}

/** Tests a draft and stores it if it passed. */
export function saveConnection(draft: ConnectionDraft): Promise<Reply<SaveResult>> {
  return commanding(invoke('saveConnection', { draft }));
}

/** Removes the token and what is known of it; the answer tells what was kept. */
export function removeConnection(): Promise<Reply<SettingsView>> {
  return commanding(invoke('removeConnection', {}));
}

/** Stops sending for one connection, or the whole site (null); the answer comes when nothing more is sent. */
export function stopSending(id: string | null, reason: string): Promise<Reply<StopAnswer>> {
  return commanding(invoke('stopSending', { id, reason }));
}

/** Lets one connection, or the whole site (null), send again. */
export function startSending(id: string | null): Promise<Reply<StopAnswer>> {
  return commanding(invoke('startSending', { id }));
}

/** Who changed what: the newest changes, or those before one. */
export function readChanges(before: string | null): Promise<Reply<ChangePage>> {
  return asking(invoke('readChanges', { before }));
}
