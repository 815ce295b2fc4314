import type { SetUpView } from '../../../src/contract/setup/questions';
import type { SetUpSteps } from '../../../src/contract/setup/steps';
import { handStepsOf } from '../../../src/setup/hand-steps';
import type { ReadAnswers } from '../../../src/setup/read-answers';
import { downloadedStep } from '../bundle/downloaded-step';
import { stateOfCheck, type FileCheck } from '../files/use-check';
import { stateOfLook, type LiveLook } from '../live/use-live-look';
import type { StepStates } from './step-states';

interface Standing {
  readonly view: SetUpView;
  /** Whether something that is needed was chosen. */
  readonly isBegun: boolean;
  readonly read: ReadAnswers;
  readonly steps: SetUpSteps;
  readonly check: Pick<FileCheck, 'outcome'>;
  readonly looking: Pick<LiveLook, 'came'>;
}

/** How far each step has come: what the page can see itself, and what an admin ticked. */
export function statesOf({ view, isBegun, read, steps, check, looking }: Standing): StepStates {
  return {
    needs: isBegun ? 'done' : 'toDo',
    answers: read.answers ? 'done' : 'toDo',
    bundle: bundleState(read, steps),
    check: stateOfCheck(check.outcome),
    live: stateOfLook(looking.came),
    ends: endsState(view, read),
  };
}

/** Downloaded, and every hand step ticked; one nobody can tell leaves the whole open. */
function bundleState({ answers }: ReadAnswers, steps: SetUpSteps): StepStates['bundle'] {
  if (!answers) return 'toDo';
  const all = [steps[downloadedStep], ...handStepsOf(answers).map(({ id }) => steps[id])];
  if (all.some((state) => state === undefined || state === 'toDo')) return 'toDo';
  return all.includes('cannotTell') ? 'cannotTell' : 'done';
}

/** Where Salesforce calls Jira there is a token, and it ends: noting it is all there is to do until that is near. */
function endsState({ jiraTokens }: SetUpView, { answers }: ReadAnswers): StepStates['ends'] {
  if (jiraTokens.some(({ warnAtDays }) => warnAtDays !== null)) return 'toDo';
  if (jiraTokens.length > 0) return 'done';
  if (!answers) return 'cannotTell';
  return answers.callJira ? 'toDo' : 'done';
}
