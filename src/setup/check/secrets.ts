/** Kinds of secrets by how they look; the words name them. */
export const secretKinds = [
  'atlassianToken',
  'salesforceSession',
  'salesforceRefreshToken',
  'privateKey',
  'basicHeader',
  'addressWithPassword',
  'password',
  'consumerSecret',
  'oauthToken',
  'otherSecret',
] as const;

export type SecretKind = (typeof secretKinds)[number];

/** A secret's kind and line: all that is ever told of it. */
export interface SecretPlace {
  readonly kind: SecretKind;
  readonly line: number;
}

/** Only what looks like nothing else: a warning about a secret that is none teaches people to pass over warnings. */
const looks: readonly (readonly [SecretKind, RegExp])[] = [
  // https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/
  ['atlassianToken', /\bAT[ACS]TT3[A-Za-z0-9_=-]{40,}/g],
  ['salesforceSession', /\b00D[A-Za-z0-9]{12,15}![A-Za-z0-9._]{40,}/g],
  ['salesforceRefreshToken', /\b5Aep861[A-Za-z0-9._]{30,}/g],
  ['privateKey', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----/g],
  ['basicHeader', /\bBasic\s+[A-Za-z0-9+/]{20,}={0,2}/g],
  // In whatever it is named: Salesforce makes 64 hexadecimal signs, and once made digits. Both *assumed* from what orgs show.
  [
    'consumerSecret',
    /(?<![A-Za-z])(?:consumer|client)[_-]?secret\b["']?\s*[>:=]\s*["']?(?:[0-9A-F]{64}|\d{15,19})\b/gi,
  ],
  // Signed tokens: the Connector's own are such.
  ['otherSecret', /\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g],
  ['addressWithPassword', /\bhttps?:\/\/[^\s/:@<>"']{1,100}:[^\s/@<>"']{6,300}@[A-Za-z0-9.-]+/g],
];

/** Where a text holds what looks like a secret: each kind once, at its first line. */
export function secretsIn(text: string): readonly SecretPlace[] {
  return looks.flatMap(([kind, look]) => {
    for (const match of text.matchAll(look)) {
      if (kind === 'basicHeader' && !isUserAndToken(match[0])) continue;
      return [{ kind, line: text.slice(0, match.index).split('\n').length }];
    }
    return [];
  });
}

/** Whether what follows `Basic` is an e-mail address and something, and not a text that happens to follow the word. */
function isUserAndToken(header: string): boolean {
  try {
    return /^[^:@]+@[^:@]+:.+/.test(atob(header.replace(/^Basic\s+/, '')));
  } catch {
    // No base64, hence no header.
    return false;
  }
}

/** Whether a text stands where a secret will: `***`, `PLACEHOLDER`, `{{secret}}`, `changeme`. */
export function isPlaceholder(text: string): boolean {
  return (
    /^(?:[*x.•-]+|[{<[$%].*|placeholder.*|change.?me|todo|tbd|none|null|dummy|secret|password|your.*)$/i.test(
      text,
    ) || /_?placeholder_?/i.test(text)
  );
}
