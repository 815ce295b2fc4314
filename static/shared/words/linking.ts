import type { LineProblem } from '../../../src/contract/record/read-records';
import { prefixOf } from '../../../src/contract/record/prefixes';
import { counted } from './time';

/** The words of the link form. */
export const linkingWords = {
  address: 'Record address or ID',
  addressHint:
    'Paste the address of the record’s page in Salesforce, or its 15 or 18 character ID. Up to 100, one per line.',
  object: 'Object type',
  objectHint:
    'Leave it empty to find the type from the address or the ID. Custom types by their API name, like My_Object__c.',
  objectInvalid:
    'This cannot be the API name of an object: use letters, digits and single underscores, like Case or My_Object__c.',
  options: 'Options',
  link: 'Link',
  linkAndPush: 'Link and push',
  cancel: 'Cancel',
  done: 'Done',
  close: 'Close',
  nothingEntered: 'Paste the address or ID of at least one record.',
  tooMany: 'These are more than 100 records. Link the first 100, then the rest.',
  alreadyLinked: 'already linked to this issue; it stays as it is',
  duplicate: 'named above already; it is linked once',
  repaired: 'upper and lower case were lost on the way and are restored',
  oneCase:
    'all letters are in one case, as if a program had changed them; use the 18-character ID or the address to be sure',
} as const;

type Words = (what: string | undefined) => string;

const problems = {
  empty: () => 'nothing is named here',
  notHttps: () => 'this address does not start with https://',
  otherSite: () => 'this address is not on a Salesforce site',
  wrapped: () =>
    'a mail program or shortener has hidden the address; open it and copy the address of the record’s page',
  listView: () => 'this is a list view; open one record in it and copy that address',
  report: () => 'this is a report; open one record in it and copy that address',
  noRecord: () => 'no record is named in this address; open the record itself and copy its address',
  notAnId: () => 'this is neither an address nor an ID of 15 or 18 letters and digits',
  number: () => 'this is a number, not an ID; open the record in Salesforce and copy the address of its page',
  thread: () =>
    'this is the mark of an e-mail thread, not an ID; open the record in Salesforce and copy the address of its page',
  twoRecords: () => 'more than one record is named here; put each on a line of its own',
  wrongChecksum: () =>
    'this ID has a typing error: its last three characters do not fit the rest. Copy it again',
  unlinkable: (what) =>
    `this is the ID of ${withArticle(what ?? 'thing that is no record')}, which cannot be linked`,
  objectMismatch: (what) =>
    what
      ? `this is ${withArticle(what)} ID, but its address names another object`
      : 'ID and address name different objects',
  otherObject: () => 'this record is of another type than the one chosen',
  objectNeeded: () => 'the type cannot be told from this ID; choose it in Object type',
} as const satisfies Record<LineProblem, Words>;

/** A problem with what it is about. `quote` is the part of the line that is wrong, where it is not all of it. */
export interface ProblemTold {
  readonly problem: LineProblem;
  readonly what?: string | undefined;
  readonly quote?: string | undefined;
}

/** What is wrong with a line, to stand after what was typed. `chosen` is the object type somebody chose, '' for none. */
export function problemWords({ problem, what, quote }: ProblemTold, chosen: string): string {
  const words = problem === 'otherObject' ? otherObjectWords(what, chosen) : problems[problem](what);
  return quote === undefined ? capital(words) : `${capital(words)}: “${quote}”`;
}

function otherObjectWords(what: string | undefined, chosen: string): string {
  if (what !== undefined) return `this is ${withArticle(what)} ID, but ${chosen} is chosen`;
  const prefix = prefixOf(chosen);
  return prefix === null ? problems.otherObject() : `this is no ${chosen} ID: those begin with ${prefix}`;
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "Line 3: " where there are several lines, nothing where there is one. */
export function lineLabel(line: number, lines: number): string {
  return lines > 1 ? `Line ${String(line)}: ` : '';
}

/** How many records are ready, and how many lines are not. */
export function verdictSummary(ready: number, wrong: number): string {
  const parts = [
    ready > 0 ? `${counted(ready, 'record')} ready to link` : '',
    wrong > 0 ? `${counted(wrong, 'line')} to correct` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Said when the form is sent and none of its lines can be: nothing left the page. */
export function noneReady(lines: number): string {
  return lines === 1
    ? 'Correct this line first. Nothing was sent.'
    : `Correct at least one of ${counted(lines, 'line')} first. Nothing was sent.`;
}

/** Said when some lines were linked and others stay in the form. */
export function linesStay(lines: number): string {
  return `${counted(lines, 'line')} to correct ${lines === 1 ? 'stays' : 'stay'} above.`;
}

function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
