import type { RunChoice } from '../../../src/contract/runs/choice';
import { seededRecordId } from '../../cloud/connector/seed/seeded-record-id';
import type { Cloud } from '../../cloud/start-cloud';

/** The project of these tests. Issue n has the id 20000 + n. */
export const opsId = '10002';

export const issueIdOf = (n: number): string => String(20_000 + n);
export const issueKeyOf = (n: number): string => `OPS-${n}`;
/** The record issue n is linked to. */
export const caseOf = (n: number): string => seededRecordId('Case', n - 1);

type ProjectChoice = Extract<RunChoice, { how: 'project' }>;

/** Issues of OPS from one number to another, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export function numbersIn({ first, last }: Span): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** Links each issue of a span to its own case, as colleagues did in the Connector. */
export function linkEach({ connector }: Cloud, span: Span): void {
  connector.putLinks(numbersIn(span).map((n) => ({ issueId: issueIdOf(n), soid: caseOf(n) })));
}

/** The choice of a span of issues. */
export function within({ first, last }: Span): ProjectChoice {
  return narrowed(`issuekey >= ${issueKeyOf(first)} AND issuekey <= ${issueKeyOf(last)}`);
}

/** The choice of what JQL finds in the project. */
export function narrowed(jql: string): ProjectChoice {
  return { how: 'project', jql, onlyLinked: false, onlyChanged: false };
}
