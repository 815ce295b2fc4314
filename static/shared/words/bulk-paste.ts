import { problemWords as recordWords } from './linking';
import { counted } from './time';

/** Problems of a pasted line that only a list can have. */
const own = {
  noIssueKey: 'No issue key like OPS-12 in this line',
  twoIssues: 'More than one issue key in this line',
  noRecordCell: 'No record address or ID beside the issue key',
  twoRecords: 'More than one record in this line: leave one',
  tooMany: 'More than 5,000 lines: push it in a run of its own',
  unknownIssue: 'Jira shows you no such issue: it may be deleted or hidden',
} as const;
type OwnProblem = keyof typeof own;
type RecordProblem = Parameters<typeof recordWords>[0];

/** What is wrong with a pasted line. */
export function pasteProblem(problem: OwnProblem | RecordProblem, what: string | undefined): string {
  return isOwn(problem) ? own[problem] : recordWords(problem, what, '');
}

function isOwn(problem: string): problem is OwnProblem {
  return Object.hasOwn(own, problem);
}

/** The words of the verdicts. */
export const pasteWords = {
  title: 'Lines of the list',
  filter: 'Show lines',
  header: 'Read as headings and left out',
  alreadyLinked: 'Already linked, as far as Jira knows; it will be pushed',
  repaired: 'Upper and lower case of the ID were lost on the way and are restored',
  download: 'Download lines to correct',
  checkAgain: 'Check again',
  none: 'No lines of this kind.',
} as const;

/** The kinds of lines one can look at. */
export const lineKinds = {
  bad: 'To correct',
  ready: 'Ready',
  all: 'All lines',
} as const;

/** Said of a line whose issue is in another project; `moved`: the key it has there, where it was named by a former one. */
export function otherProject(projectKey: string, moved: string | null): string {
  if (moved === null) return `This issue is in project ${projectKey}: push it from there`;
  return `${nowCalled(moved)}, in project ${projectKey}: push it from there`;
}

/** Said of an issue that was named by a former key, for it was moved or its project has another key now. */
export function nowCalled(key: string): string {
  return `Now ${key}`;
}

/** Said of a line that repeats an earlier one. */
export function duplicateOf(line: number): string {
  return `Same as line ${String(line)}; it is sent once`;
}

/** How the lines of a list stand, in one sentence. */
export function pasteSummary(ready: number, bad: number, aside: number): string {
  const parts = [
    counted(ready, 'line') + ' ready',
    ...(bad > 0 ? [`${counted(bad, 'line')} to correct`] : []),
    ...(aside > 0 ? [`${counted(aside, 'line')} set aside`] : []),
  ];
  return parts.join(', ');
}

/** How far the look-up in Jira has come. */
export function checkingIssues(done: number, total: number): string {
  return `Checking issues in Jira: ${String(done)} of ${counted(total, 'issue')}`;
}

/** Said when Jira could not be asked about some issues. */
export function uncheckedIssues(count: number): string {
  return `${counted(count, 'issue')} could not be looked up in Jira. The preview will do it.`;
}
