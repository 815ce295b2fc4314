import { makeInvoke } from '@forge/bridge';
import type { AnswerOf, Reply } from '../../../src/contract/procedure';
import type { SetUpAnswers } from '../../../src/contract/setup/answers';
import type { ExpectedSetUp } from '../../../src/contract/setup/checks';
import type {
  CheckedSetUp,
  setUpContract,
  SetUpPeople,
  SetUpView,
} from '../../../src/contract/setup/questions';
import type { SetUpSteps } from '../../../src/contract/setup/steps';
import { asking, commanding, type Definitions } from './ask';

type Contract = typeof setUpContract;
type Answer<Name extends keyof Contract> = AnswerOf<Contract[Name]>;

const invoke = makeInvoke<Definitions<Contract>>();

/** The set-up of a connection, and what the app knows of both sides; with null of the default connection. */
export function openSetUp(id: string | null): Promise<Reply<SetUpView>> {
  return asking(invoke('openSetUp', { id }));
}

/** Keeps the answers and how far the steps have come, unless another admin has kept others since `revision`. */
export function saveSetUp(
  id: string,
  revision: number,
  answers: SetUpAnswers,
  steps: SetUpSteps,
): Promise<Reply<Answer<'saveSetUp'>>> {
  return commanding(invoke('saveSetUp', { id, revision, answers, steps }));
}

/** Looks at the org, row by row. */
export function checkSetUp(id: string, expected: ExpectedSetUp): Promise<Reply<CheckedSetUp>> {
  return asking(invoke('checkSetUp', { id, expected }));
}

/** A page of the people who need an account on both sides. */
export function readSetUpPeople(
  id: string,
  projectId: string,
  text: string,
  from: number,
  permissionSets: string[],
): Promise<Reply<SetUpPeople>> {
  return asking(invoke('readSetUpPeople', { id, projectId, text, from, permissionSets }));
}

/** Notes when a Jira token ends; with null as `tokenId` it is one more. */
export function noteJiraToken(
  id: string,
  tokenId: string | null,
  label: string,
  endsOn: string,
): Promise<Reply<Answer<'noteJiraToken'>>> {
  return commanding(invoke('noteJiraToken', { id, tokenId, label, endsOn }));
}

/** Forgets the date of a Jira token. */
export function forgetJiraToken(id: string, tokenId: string): Promise<Reply<Answer<'forgetJiraToken'>>> {
  return commanding(invoke('forgetJiraToken', { id, tokenId }));
}
