import type { RunView } from '../../../src/contract/bulk/run-view';
import { duration } from './numbers';
import { atTime, counted } from './time';

/** The words of the preview. */
export const planWords = {
  push: 'Will push',
  linkAndPush: 'Will link and push',
  skip: 'Skipped',
  issues: 'Issues read',
  skips: 'Why items are skipped',
  searchIsRun: 'What the search found is the run: issues created later are not in it.',
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

/** Until when the plan may be pushed without asking Jira again. */
export function rightsLine(until: string): string {
  return `What Jira said of permissions counts until ${atTime(until)}. After that a push pauses until somebody presses again.`;
}

/** What the push will cost, line by line. */
export function costLines(estimate: NonNullable<RunView['estimate']>): readonly string[] {
  const { connectorCalls, salesforceCallsAtLeast, seconds } = estimate;
  return [
    counted(connectorCalls, 'call') + ' to the Connector',
    `at least ${counted(salesforceCallsAtLeast, 'call')} from there to Salesforce`,
    seconds === null ? 'how long is not known yet' : `about ${duration(seconds)} at the current pace`,
  ];
}
