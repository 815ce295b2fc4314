import { cleanText } from '../../contract/clean-text';
import type { FieldProblem } from '../../contract/errors';
import { isOver } from './token-end';
import { readJwt } from './jwt-reading';
import { Secret } from '../../shared/secret';

/** A pasted token, cleaned and wrapped, with its end if it states one; or what is wrong with it, never its text. */
export type PastedToken =
  | { readonly ok: true; readonly token: Secret; readonly last4: string; readonly endsAt: string | null }
  | { readonly ok: false; readonly problem: FieldProblem };

const lead = /^(?:authorization\s*[:=]\s*)?(?:(?:jwt|bearer)(?:\s+|$))?/i;
const jwt = /eyJ[\w-]+\.[\w-]+\.[\w-]+/g;

/** Patterns of other products' secrets and of incomplete copies. The first match counts. */
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
 * Texts that cannot be a Connector token, whatever its format: addresses, e-mail addresses, other schemes, assignments
 * and JSON without a token, ids and numbers, placeholders, and texts too short for a secret.
 */
const noToken: readonly RegExp[] = [
  /:\/\/|^www\./i,
  /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i,
  /[{}<>"'`()[\]$;,|\\]/,
  /^[A-Za-z_][\w.-]*=(?!=*$)/,
  /^(?:3MVG9|gh[opsu]_|xox[a-z]-|AKIA|sk-|glpat-)/,
  /^\d+$/,
  /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  /^[A-Z]+(?:_[A-Z]+)*$/,
  /(?:fill|paste|your|change|insert|replace)[\s_-]*(?:me|in|it|here|the|api|token|this)/i,
  /^(?:x+|\*+|•+|-+|\.+)$/i,
  // The last four characters are shown, which would be too much of it.
  /^.{0,11}$/,
];

/**
 * Cleans a pasted token and checks it before use. From a header, a line of a script or JSON it takes the one token
 * inside. A text that is not a JWT passes if it could be a secret: the Connector publishes no token format beyond the
 * header's scheme, so the Connector decides.
 */
export function readPastedToken(pasted: string, now: Date): PastedToken {
  const text = cleanText(pasted);
  const joined = joinedLines(text);
  const look = looks.find(([pattern]) => pattern.test(joined));
  if (look) return { ok: false, problem: look[1] };
  const inside = text.match(jwt) ?? joined.match(jwt) ?? [];
  if (inside.length > 1 || isTwice(joined)) return { ok: false, problem: 'tokenTwice' };
  if (joined.startsWith('eyJ')) return wholeJwt(joined, now);
  const [only] = inside;
  if (only !== undefined) return wholeJwt(only, now);
  const isNone = /\s/.test(withoutLead(text)) || noToken.some((pattern) => pattern.test(joined));
  return isNone ? { ok: false, problem: 'tokenIsNone' } : fine(joined, null);
}

/** Joins a token that a mail or a terminal broke into lines, and removes quotes and the scheme. */
function joinedLines(text: string): string {
  return withoutLead(text)
    .replace(/\s+/g, '')
    .replace(/[,;]+$/, '');
}

function withoutLead(text: string): string {
  return text.replace(/["'`]/g, '').trim().replace(lead, '').trim();
}

/** When a token was copied twice in a row, the second begins within the last part of the first. */
function isTwice(text: string): boolean {
  return text
    .split('.')
    .slice(2, -1)
    .some((part) => part.includes('eyJ'));
}

function wholeJwt(text: string, now: Date): PastedToken {
  const read = readJwt(text);
  if (!read.whole) return { ok: false, problem: 'tokenTruncated' };
  if (read.endsAt !== null && isOver(read.endsAt, now)) return { ok: false, problem: 'tokenAlreadyEnded' };
  return fine(text, read.endsAt);
}

function fine(text: string, endsAt: string | null): PastedToken {
  return { ok: true, token: new Secret(text), last4: text.slice(-4), endsAt };
}
