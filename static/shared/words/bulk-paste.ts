import type { WishedPair } from '../../../src/contract/runs/choice';
import { problemWords, type ProblemTold } from './linking';
import { counted } from './time';

type Words = (what: string | undefined) => string;

/** Problems of a pasted line that only a list can have, or that a list says otherwise. */
const own = {
  noIssueKey: () => 'No issue key like OPS-12 in this line',
  twoIssues: () => 'More than one issue in this line: leave one',
  noRecordCell: () => 'No record address or ID beside the issue key',
  emptyCell: (what) => `${what ?? 'The column of the record'} is empty in this line`,
  twoRecords: () =>
    'More than one record in this line: choose the column or the object type that is meant, or leave one',
  insideQuotes: () =>
    'This line stands inside the quotation marks of a cell above. Close or remove the mark if it is a line of the list',
  caseLost: () =>
    'The spreadsheet has lost the upper and lower case of these IDs. Export the 18-character IDs and paste them again',
  tooMany: () => 'More than 5,000 lines: push it in a run of its own',
  unknownIssue: () => 'Jira shows you no such issue: it may be deleted or hidden',
  otherJira: () =>
    'This address is of another Jira site. Write only its key if the issue of this site is meant',
  otherOrg: () => 'This record is in another Salesforce org: confirm that org to include it',
} as const satisfies Record<string, Words>;
type OwnProblem = keyof typeof own;

interface PasteProblem {
  readonly problem: OwnProblem | ProblemTold['problem'];
  readonly what?: string | undefined;
  readonly quote?: string | undefined;
}

/** What is wrong with a pasted line, quoting what could not be read. */
export function pasteProblem({ problem, what, quote }: PasteProblem, chosen = ''): string {
  if (!isOwn(problem)) return problemWords({ problem, what, quote }, chosen);
  const words = own[problem](what);
  return quote === undefined ? words : `${words}: “${quote}”`;
}

function isOwn(problem: string): problem is OwnProblem {
  return Object.hasOwn(own, problem);
}

/** What was understood of a line. */
export function understood({ issueKey, object, id }: WishedPair): string {
  return `${issueKey} → ${object} ${id}`;
}

/** What a line is that is none of the list. */
export const asideWords = {
  header: 'Read as headings and left out',
  title: 'Read as a title or footer and left out',
  rule: 'The rule of a table, left out',
  separator: 'Says what parts the cells, left out',
  insideQuotes: 'Text inside the quotation marks of a cell above, not read',
} as const;

/** The words of the verdicts. */
export const pasteWords = {
  title: 'Lines of the list',
  filter: 'Show lines',
  alreadyLinked: 'Already linked, as far as Jira knows; it will be pushed',
  repaired: 'Upper and lower case of the ID were lost on the way and are restored',
  oneCase:
    'All letters of this ID are in one case, as if a program had changed them: use the 18-character ID to be sure',
  column: 'Column of the records',
  columnHint: 'More than one column names records. Choose the one that is meant.',
  noColumn: 'Choose a column',
  download: 'Download lines to correct',
  checkAgain: 'Check again',
  none: 'No lines of this kind.',
} as const;

/** A column to choose: its heading, and what its records are. */
export function columnName(name: string, object: string | null): string {
  return object === null ? name : `${name} (${object})`;
}

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
