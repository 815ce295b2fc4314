import type { SalesforceRecord } from '../../../src/contract/links/link';

/** A record as people read it: its object and its id. */
export function recordName({ object, id }: SalesforceRecord): string {
  return `${object} ${id}`;
}
