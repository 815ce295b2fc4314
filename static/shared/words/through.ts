import type { Through } from '../../../src/contract/connections/through';

/** A connection as people tell it from the others: "Sandbox (acme--test.sandbox.my.salesforce.com)". */
export function throughWords({ name, host }: Through): string {
  return host === null ? name : `${name} (${host})`;
}
