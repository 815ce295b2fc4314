import { cleanText } from '../../contract/clean-text';
import type { FieldProblem } from '../../contract/errors';
import { orgHostOf } from '../../contract/record/salesforce-host';
import { unwrapAddress } from '../../contract/record/unwrap-address';

/** The org's host in what an admin typed, null for nothing; or that it is not a Salesforce host. */
export type SalesforceAddress =
  | { readonly ok: true; readonly host: string | null }
  | { readonly ok: false; readonly problem: FieldProblem };

/** Reads a My Domain address: the whole address of any of the org's screens, or just its host. */
export function readSalesforceAddress(typed: string): SalesforceAddress {
  const text = cleanText(typed);
  if (text === '') return { ok: true, host: null };
  const address = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  const url = URL.canParse(address) ? unwrapAddress(new URL(address)) : 'wrapped';
  const host = url === 'wrapped' ? null : orgHostOf(url.hostname);
  return host === null ? { ok: false, problem: 'hostNotSalesforce' } : { ok: true, host };
}
