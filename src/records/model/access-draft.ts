import { cleanText } from '../../contract/clean-text';
import type { FieldProblem } from '../../contract/errors';
import type { AccessDraft } from '../../contract/records/access';
import type { WhoReads } from '../../contract/records/who-reads';
import { readSalesforceAddress } from '../../connections/model/salesforce-address';
import { AppError } from '../../shared/app-error';
import { Secret } from '../../shared/secret';

/** A draft that can be tested. `secret` is null where the stored one is meant. */
export interface ReadyAccess {
  readonly host: string;
  readonly consumerKey: string;
  readonly secret: { readonly text: Secret; readonly last4: string } | null;
  readonly whoReads: WhoReads;
}

/** What a header or form may carry without being changed; Salesforce's keys and secrets are letters, digits and a few marks. */
const sendable = /^[\x21-\x7e]+$/;

/**
 * Reads what an admin typed: the address of any of the org's screens, and the keys of its External Client App.
 * @throws AppError INVALID_INPUT naming every field that does not fit
 */
export function readAccessDraft(
  { address, consumerKey, consumerSecret, whoReads }: AccessDraft,
  stored: { readonly whoReads: WhoReads } | null,
): ReadyAccess {
  const host = readSalesforceAddress(address);
  const [key, secret] = [
    cleanText(consumerKey),
    consumerSecret === undefined ? null : cleanText(consumerSecret),
  ];
  const problems = [
    ['address', host.ok ? addressProblem(host.host) : host.problem],
    ['consumerKey', keyProblem(key)],
    ['consumerSecret', secret === null ? (stored ? null : 'keyEmpty') : keyProblem(secret)],
  ] as const satisfies readonly (readonly [string, FieldProblem | null])[];
  const fields = problems.flatMap(([field, problem]) => (problem === null ? [] : [{ field, problem }]));
  if (fields.length > 0 || !host.ok || host.host === null) throw new AppError('INVALID_INPUT', { fields });
  return {
    host: host.host,
    consumerKey: key,
    secret: secret === null ? null : { text: new Secret(secret), last4: secret.slice(-4) },
    whoReads: whoReads ?? stored?.whoReads ?? 'integrationUser',
  };
}

/** A key and secret that were staged. */
export interface StagedKeys {
  readonly consumerKey: string;
  readonly secret: { readonly text: Secret; readonly last4: string };
}

/**
 * Reads what an admin typed of a staged key and secret.
 * @throws AppError INVALID_INPUT naming every field that does not fit
 */
export function readStagedKeys(typed: {
  readonly consumerKey: string;
  readonly consumerSecret: string;
}): StagedKeys {
  const [key, secret] = [cleanText(typed.consumerKey), cleanText(typed.consumerSecret)];
  const problems = [
    ['consumerKey', keyProblem(key)],
    ['consumerSecret', keyProblem(secret)],
  ] as const;
  const fields = problems.flatMap(([field, problem]) => (problem === null ? [] : [{ field, problem }]));
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields });
  return { consumerKey: key, secret: { text: new Secret(secret), last4: secret.slice(-4) } };
}

/**
 * Only hosts that the manifest lets out can be spoken to: those of the government and the Chinese cloud are others.
 */
function addressProblem(host: string | null): FieldProblem | null {
  if (host === null) return 'hostEmpty';
  return host.endsWith('.my.salesforce.com') ? null : 'hostOfOtherCloud';
}

function keyProblem(text: string): FieldProblem | null {
  if (text === '') return 'keyEmpty';
  return sendable.test(text) ? null : 'keyHasOddCharacters';
}
