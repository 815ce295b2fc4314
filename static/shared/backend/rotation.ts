import { makeInvoke } from '@forge/bridge';
import type { Reply } from '../../../src/contract/procedure';
import type {
  DiscardResult,
  PrepareResult,
  RotationsView,
  SetPolicyResult,
  SetReminderResult,
  rotationContract,
  SwitchResult,
} from '../../../src/contract/connections/rotation';
import type { IssueTypesOfProject, ReminderPlace } from '../../../src/contract/connections/reminder-issue';
import { asking, commanding, type Definitions } from './ask';

const invoke = makeInvoke<Definitions<typeof rotationContract>>();

/** The tokens of all connections, the policy and the reminders. */
export function openRotations(): Promise<Reply<RotationsView>> {
  return asking(invoke('openRotations', {}));
}

/** Checks a token and keeps it beside the one in use. */
export function prepareToken(
  id: string,
  token: string,
  endsOn: string | null,
): Promise<Reply<PrepareResult>> {
  return commanding(invoke('prepareToken', { id, token, endsOn }));
}

/** Deletes the token that was prepared. */
export function discardNext(id: string): Promise<Reply<DiscardResult>> {
  return commanding(invoke('discardNext', { id }));
}

/** Lets the prepared token take over. */
export function switchToken(id: string): Promise<Reply<SwitchResult>> {
  return commanding(invoke('switchToken', { id }));
}

/** Takes the previous token back. */
export function switchBack(id: string): Promise<Reply<SwitchResult>> {
  return commanding(invoke('switchBack', { id }));
}

/** Sets how many days a token may live at most; null for any time. */
export function setPolicy(longestDays: number | null): Promise<Reply<SetPolicyResult>> {
  return commanding(invoke('setPolicy', { longestDays }));
}

/** The types of issue that the app may create in a project. */
export function readIssueTypes(projectId: string): Promise<Reply<IssueTypesOfProject>> {
  return asking(invoke('readIssueTypes', { projectId }));
}

/** Sets where an issue is made for each token that ends soon, if Jira lets the app make one there; null for nowhere. */
export function setReminderIssue(place: ReminderPlace | null): Promise<Reply<SetReminderResult>> {
  return commanding(invoke('setReminderIssue', { place }));
}
