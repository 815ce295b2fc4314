import { Refusal } from '../refusal';
import type { Token } from './tokens';

/** A query that is not JQL: 400, in Jira's words. Without a token, the query ended too early. */
export function malformed(expected: string, got?: Token, advice = ''): Refusal {
  if (!got || got.kind === 'end') return jqlRefusal(`${expected} before the end of the query.${advice}`);
  return jqlRefusal(`${expected} but got '${got.text}'.${advice} ${place(got)}`);
}

/** A refusal of the whole query. */
export function jqlRefusal(message: string): Refusal {
  return new Refusal(400, `Error in the JQL Query: ${message}`);
}

/** A position in the query, in Jira's words. */
export function place({ line, character }: Pick<Token, 'line' | 'character'>): string {
  return `(line ${line}, character ${character})`;
}
