import type { RunView } from '../../../src/contract/bulk/run-view';
import { duration } from './numbers';
import { counted } from './time';

/** The words of the preview. */
export const planWords = {
  push: 'Will push',
  linkAndPush: 'Will link and push',
  skip: 'Skipped',
  issues: 'Issues read',
  skips: 'Why items are skipped',
  cost: 'What it will take',
  stop: 'Stop reading',
  chooseAgain: 'Choose again',
  nothing: {
    tone: 'info',
    title: 'Nothing to push',
  },
  noIssues: 'No issues were found. Choose fewer conditions, or check the project.',
  allSkipped: 'Every item found is skipped. The reasons below say what to do.',
} as const;

/** What the push will cost, line by line. */
export function costLines(estimate: NonNullable<RunView['estimate']>): readonly string[] {
  const { connectorCalls, salesforceCallsAtLeast, seconds } = estimate;
  return [
    counted(connectorCalls, 'call') + ' to the Connector',
    `at least ${counted(salesforceCallsAtLeast, 'call')} from there to Salesforce`,
    seconds === null ? 'how long is not known yet' : `about ${duration(seconds)} at the current pace`,
  ];
}
