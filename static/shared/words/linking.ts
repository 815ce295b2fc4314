import type { LineProblem } from '../../../src/contract/record/read-records';
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
} as const;

type Words = (what: string | undefined) => string;

const problems = {
  empty: () => 'nothing is named here',
  notHttps: () => 'this address does not start with https://',
  otherSite: () => 'this address is not on a Salesforce site',
  listView: () => 'this is a list view; open one record in it and copy that address',
  report: () => 'this is a report; open one record in it and copy that address',
  noRecord: () => 'no record is named in this address; open the record itself and copy its address',
  notAnId: () => 'this is neither an address nor an ID of 15 or 18 letters and digits',
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

/** What is wrong with a line, to stand after what was typed. */
export function problemWords(problem: LineProblem, what: string | undefined, chosen: string): string {
  if (problem === 'otherObject' && what) return `This is ${withArticle(what)} id, but ${chosen} is chosen`;
  const words = problems[problem](what);
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

/** Said when the form is sent with mistakes in it: nothing left the page. */
export function correctFirst(wrong: number): string {
  return `Correct ${counted(wrong, 'line')} first. Nothing was sent.`;
}

function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}
