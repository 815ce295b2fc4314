import { mostIssues } from '../../../src/contract/runs/choice';
import type { WireError } from '../../../src/contract/errors';
import { amount } from './numbers';
import { counted } from './time';

/** The words of the first step: what to push. */
export const chooseWords = {
  title: 'What to push',
  ways: {
    project: {
      label: 'Issues of this project',
      hint: 'Every linked record of every issue, or of those a refinement leaves.',
    },
    list: {
      label: 'A pasted list',
      hint: 'Pairs of issue and record from a spreadsheet. What is not linked yet is linked, then pushed.',
    },
  },
  jql: 'Refinement (JQL)',
  jqlHint: 'Optional, for example: priority = High AND updated >= -7d. It searches within this project only.',
  onlyLinked: 'Only issues known to be linked',
  onlyLinkedHint:
    'Fast: other issues are not asked about. It may miss links that were made outside this app and that Jira was not told of.',
  onlyChanged: 'Only what changed since its last push we know of',
  onlyChangedHint: 'Leaves out issues without a change in Jira since this app pushed them last.',
  preview: 'Preview',
  previewHint: 'Nothing is sent to Salesforce before you start the push.',
  options: 'Options for new links',
  optionsHint: 'They apply to links this run makes. Links that exist keep theirs.',
  viewOnlySkips: 'With View only the pairs are linked, but not pushed: a link that is view only is skipped.',
  list: 'Issues and records',
  listHint:
    'Two columns, straight from a spreadsheet: issue key, and the record’s address or ID. Up to 5,000 lines.',
  nothingReady: 'Paste at least one line with an issue key and a record.',
  tooLong: 'This list is too long to send at once. Take out some lines and push them in a run of their own.',
} as const;

/** The button of the list: how many lines go into the preview. */
export function previewLines(ready: number): string {
  return `Preview ${counted(ready, 'ready line')}`;
}

/** Said beside that button where lines are left out. */
export function leftOut(bad: number): string {
  return `${counted(bad, 'line')} to correct ${bad === 1 ? 'is' : 'are'} left out.`;
}

/** Said of the address of a search that was pasted as the refinement; undefined where it is none. The query in it is told. */
export function addressIsNoJql(typed: string): string | undefined {
  const text = typed.trim();
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return undefined;
  const query = new URL(text).searchParams.get('jql')?.trim();
  return `This is an address, not JQL. ${query ? `Paste the query in it: ${query}` : 'Paste the query itself.'}`;
}

/** What is wrong with the refinement, if that is what an answer says: in Jira's words where it has some. */
export function jqlError(error: WireError | null): string | undefined {
  if (error?.code === 'REFUSED' && error.by === 'jira')
    return error.detail ? `Jira says: ${error.detail}` : 'Jira does not take this refinement.';
  const problem = error?.fields?.find(({ field }) => field === 'jql' || field === 'choice.jql')?.problem;
  if (problem === 'tooMany')
    return `These are more than ${amount(mostIssues)} issues. Narrow them down, and push them in parts.`;
  return problem && 'This cannot be read as JQL. Check that quotes and parentheses close.';
}
