import type { RunView } from '../../../src/contract/runs/run-view';
import type { Notice } from './notice';
import { amount, duration } from './numbers';
import { nameOr } from './people';
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
  backToForm: 'What you entered stays in the form: it is there again when this preview is discarded.',
  nothing: {
    tone: 'info',
    title: 'Nothing to push',
  },
  noIssues: 'No issues were found. Choose fewer conditions, or check the project.',
  allSkipped: 'Every item found is skipped. The reasons below say what to do.',
} as const;

/** Said of a preview that stopped on the way: what is found so far is not what a push would send. */
export const unfinishedPlan: Notice = {
  tone: 'info',
  title: 'This preview is not through',
  whatToDo:
    'The figures below are of the issues read so far. Nothing was sent. Resume reads the rest; then it can be pushed.',
};

/** Said where a preview left out issues as unchanged, and issues changed since. The count is an upper bound. */
export function changedSincePreview(atMost: number): Notice {
  return {
    tone: 'info',
    title: `${amount(atMost)} ${atMost === 1 ? 'issue' : 'issues'} at most changed in Jira since this preview began`,
    whatToDo:
      'What the preview left out as unchanged is not sent by this run. Preview again to send it, or push what changed when this run is over.',
  };
}

/** Until when what Jira said of permissions counts, and what then: a push needs the maker's, who alone can have it asked anew. */
export function rightsLine(until: string, run: Pick<RunView, 'isYours' | 'startedBy'>): string {
  const said = 'What Jira said of permissions';
  if (Date.now() < Date.parse(until)) {
    return `${said} counts until ${atTime(until)}. After that a push pauses until somebody presses again.`;
  }
  const who = run.isYours ? 'you' : nameOr(run.startedBy);
  return `${said} counted until ${atTime(until)}. A push goes on only when ${who} start${run.isYours ? '' : 's'} it: then Jira is asked anew.`;
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
