import type { SetUpAnswers } from './answers';

/** What secrets look like that people have at hand while they set this up. */
const looks: readonly RegExp[] = [
  // As people report them: https://community.atlassian.com/forums/Bitbucket-questions/Can-we-confirm-BitBucket-s-token-prefixes/qaq-p/3093481
  /AT(?:ATT|CTT|STT)[\w=-]{16}/,
  // The org's id, then "!": https://developer.salesforce.com/docs/atlas.en-us.sfdx_dev.meta/sfdx_dev/sfdx_dev_auth_existing_access_token.htm
  /\b00D[A-Za-z0-9]{12}(?:[A-Za-z0-9]{3})?(?:!|%21)/,
  // A refresh token of Salesforce, a signed token, a header for passwords, a private key.
  /5Aep861[\w.]{8}/,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\./,
  /\bBasic [A-Za-z0-9+/]{16}/,
  /-----BEGIN /,
];

/** A consumer secret of Salesforce. A consumer key that somebody made up may look the same. */
export const consumerSecret = /^[0-9A-F]{64}$/;

/** The first answer that looks like a secret, as the path of its field; never its text. Null where none does. */
export function secretIn(answers: SetUpAnswers): string | null {
  return search(answers, 'answers');
}

function search(value: unknown, field: string): string | null {
  if (typeof value === 'string') {
    const isSecret =
      looks.some((look) => look.test(value)) || (!/key$/i.test(field) && consumerSecret.test(value));
    return isSecret ? field : null;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = search(inner, `${field}.${name}`);
    if (found !== null) return found;
  }
  return null;
}
