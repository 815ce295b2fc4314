import { makeInvoke } from '@forge/bridge';
import type { Reply } from '../../../src/contract/procedure';
import type {
  AfterRemoval,
  BindResult,
  ConnectionDraft,
  connectionsContract,
  Hanging,
  ProjectPage,
  RemoveResult,
  SaveResult,
  TestResult,
} from '../../../src/contract/connections/questions';
import type { ChangedSettings, SettingsView } from '../../../src/contract/connections/settings-view';
import type { ChangePage } from '../../../src/contract/connections/changes';
import type { StopAnswer } from '../../../src/contract/connections/stop';
import { asking, commanding, type Definitions } from './ask';

const invoke = makeInvoke<Definitions<typeof connectionsContract>>();

/** The stored connections, without their tokens. */
export function openSettings(): Promise<Reply<SettingsView>> {
  return asking(invoke('openSettings', {}));
}

/**
 * Checks a connection (null: a new one) with a draft, or with what is stored. `otherRegionToo`: the admin agreed that a refused
 * token is sent to the other region as well.
 */
export function testConnection(
  id: string | null,
  draft: ConnectionDraft | null,
  otherRegionToo = false,
): Promise<Reply<TestResult>> {
  return asking(invoke('testConnection', otherRegionToo ? { id, draft, otherRegionToo } : { id, draft }));
}

/** Tests a draft of a connection (null: a new one) and stores it if it passed. */
export function saveConnection(id: string | null, draft: ConnectionDraft): Promise<Reply<SaveResult>> {
  return commanding(invoke('saveConnection', { id, draft }));
}

/** Removes a connection's tokens and what is known of them. */
export function removeToken(id: string): Promise<Reply<ChangedSettings>> {
  return commanding(invoke('removeToken', { id }));
}

/** Removes a connection; the answer is an account of it. */
export function removeConnection(id: string, projects: AfterRemoval): Promise<Reply<RemoveResult>> {
  return commanding(invoke('removeConnection', { id, projects }));
}

/** Makes a connection the one that speaks for every project that is not bound. */
export function makeDefault(id: string): Promise<Reply<ChangedSettings>> {
  return commanding(invoke('makeDefault', { id }));
}

export function renameConnection(id: string, name: string): Promise<Reply<ChangedSettings>> {
  return commanding(invoke('renameConnection', { id, name }));
}

/** Binds projects to a connection; with null they use the default again. */
export function bindProjects(
  connectionId: string | null,
  projectIds: readonly string[],
): Promise<Reply<BindResult>> {
  return commanding(invoke('bindProjects', { connectionId, projectIds: [...projectIds] }));
}

/** A page of the projects that are bound to a connection; with null of those bound to one that was removed. */
export function readProjects(connectionId: string | null, from: number): Promise<Reply<ProjectPage>> {
  return asking(invoke('readProjects', { connectionId, from }));
}

/** What hangs on a connection, before it is removed. */
export function whatHangsOn(id: string): Promise<Reply<Hanging>> {
  return asking(invoke('whatHangsOn', { id }));
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
