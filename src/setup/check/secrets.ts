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

/**
 * Only what looks like nothing else: a warning about a secret that is none teaches people to pass over warnings. Each is
 * tried against whole files of strangers, so none may begin again within what it has read in vain: their time would grow
 * with the square of the file.
 */
export const looks: readonly (readonly [SecretKind, RegExp])[] = [
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
  ['otherSecret', /(?<![\w-])eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}/g],
  ['addressWithPassword', /\bhttps?:\/\/[^\s/:@<>"']{1,100}:[^\s/@<>"']{6,300}@[A-Za-z0-9.-]+/g],
];

/** A file with more of one kind is a heap of them, and needs no list. */
const mostOfAKind = 20;

/** Where a text holds what looks like secrets: each kind once a line, and what looks like two things as the first of them. */
export function secretsIn(text: string): readonly SecretPlace[] {
  const taken: { readonly from: number; readonly to: number }[] = [];
  return looks.flatMap(([kind, look]) => {
    const lines = new Set<number>();
    let [line, counted] = [1, 0];
    for (const { 0: match, index: from } of text.matchAll(look)) {
      if (lines.size === mostOfAKind) break;
      const to = from + match.length;
      if (kind === 'basicHeader' && !isUserAndToken(match)) continue;
      if (taken.some((other) => from < other.to && other.from < to)) continue;
      taken.push({ from, to });
      line += linesIn(text.slice(counted, from));
      counted = from;
      lines.add(line);
    }
    return [...lines].map((each) => ({ kind, line: each }));
  });
}

function linesIn(text: string): number {
  return text.split('\n').length - 1;
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
