/** The longest name of a connection, in characters. */
export const longestName = 60;

/** The name of a connection nobody named: the org's own, as its address has it, or the product's. */
export function usualName(salesforceHost: string | null): string {
  const own = salesforceHost?.split('.')[0] ?? '';
  return own === '' ? 'Salesforce' : own.slice(0, longestName);
}
