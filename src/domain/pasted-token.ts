import type { FieldProblem } from '../contract/errors';
import { isOver } from './ending';
import { readJwt } from './jwt-reading';
import { Secret } from './secret';

/** A pasted token, cleaned and wrapped, with its end if it tells one; or what is wrong with it, never its text. */
export type PastedToken =
  | { readonly ok: true; readonly token: Secret; readonly last4: string; readonly endsAt: string | null }
  | { readonly ok: false; readonly problem: FieldProblem };

/** Below this length the last four characters would tell too much of it. */
const longEnoughToHint = 12;

const invisible = /[\u200B-\u200D\u2060\uFEFF]/g;
const quotes = /["'`]/g;
const lead = /^(?:authorization\s*:\s*)?(?:(?:jwt|bearer)(?:\s+|$))?/i;

/** Looks that belong to other products' secrets or to half a copy, the first that fits. */
const looks: readonly (readonly [RegExp, FieldProblem])[] = [
  [/^$/, 'tokenEmpty'],
  [/\u2026|\.\.\.$/, 'tokenTruncated'],
  // As people report them: https://community.atlassian.com/forums/Bitbucket-questions/Can-we-confirm-BitBucket-s-token-prefixes/qaq-p/3093481
  [/^AT(?:ATT|CTT|STT)/, 'tokenOfAtlassian'],
  // The org's id, then "!": https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_existing_access_token.htm
  [/^00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?(?:!|%21)/, 'tokenIsSalesforceSession'],
  [/[^\x21-\x7e]/, 'tokenHasOddCharacters'],
];

/**
 * Cleans what was pasted as a token and looks at it before it is used. A text that is no JWT passes: the Connector
 * publishes no token format beyond the header's scheme, so the Connector decides.
 */
export function readPastedToken(pasted: string, now: Date): PastedToken {
  const text = cleaned(pasted);
  const look = looks.find(([pattern]) => pattern.test(text));
  if (look) return { ok: false, problem: look[1] };
  if (!text.startsWith('eyJ')) return fine(text, null);
  const jwt = readJwt(text);
  if (!jwt.whole) return { ok: false, problem: 'tokenTruncated' };
  if (jwt.endsAt !== null && isOver(jwt.endsAt, now)) return { ok: false, problem: 'tokenAlreadyEnded' };
  return fine(text, jwt.endsAt);
}

function cleaned(pasted: string): string {
  const bare = pasted.replace(invisible, '').replace(quotes, '').trim();
  return bare
    .replace(lead, '')
    .replace(/\s+/g, '')
    .replace(/[,;]+$/, '');
}

function fine(text: string, endsAt: string | null): PastedToken {
  const last4 = text.length < longEnoughToHint ? '' : text.slice(-4);
  return { ok: true, token: new Secret(text), last4, endsAt };
}
