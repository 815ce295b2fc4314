/** Programs that wrap an address in one of their own, and the parameter that holds it. */
const carriers: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(^|\.)safelinks\.protection\.(outlook\.com|office365\.us)$/, ['url']],
  [/(^|\.)teams\.(cdn\.office\.net|microsoft\.com)$/, ['url']],
  [/^(www\.)?google(\.[a-z]{2,3}){1,2}$/, ['q', 'url']],
  [/^slack-redir\.net$/, ['url']],
  [/^linkprotect\.cudasvc\.com$/, ['a']],
  [/(^|\.)trendmicro\.com$/, ['url']],
  [/(^|\.)linkedin\.com$/, ['url']],
  [/^lm?\.(facebook|instagram)\.com$/, ['u']],
];

/** Programs and shorteners whose addresses do not show where they lead. */
const opaque =
  /(^|\.)(mimecast(protect)?\.com|sophos\.com|urldefense\.(proofpoint\.)?(com|us)|secure-web\.cisco\.com|safelinks\.protection\.outlook\.com|bit\.ly|t\.co|tinyurl\.com|lnkd\.in|goo\.gl|ow\.ly|aka\.ms)$/;

/** Wrappers may be nested, but only this deep. */
const deepest = 5;

/**
 * The address inside the wrapper of a mail filter, a document or a chat program: unchanged where there is none,
 * `wrapped` where the wrapper does not show what is inside.
 */
export function unwrapAddress(url: URL, depth = 0): URL | 'wrapped' {
  const inner = innerAddress(url);
  if (inner !== null && depth < deepest) {
    const next = parsed(inner);
    return next ? unwrapAddress(next, depth + 1) : 'wrapped';
  }
  return opaque.test(url.hostname) ? 'wrapped' : url;
}

function innerAddress(url: URL): string | null {
  if (/(^|\.)urldefense\.(proofpoint\.)?(com|us)$/.test(url.hostname)) return inProofpoint(url);
  if (url.hostname === 'secure-web.cisco.com') return decoded(url.pathname.split('/').at(-1) ?? '');
  const names = carriers.find(([host]) => host.test(url.hostname))?.[1] ?? [];
  return names.map((name) => url.searchParams.get(name)).find((value) => isAddress(value)) ?? null;
}

/** Proofpoint's three forms: v1 uses form encoding, v2 writes `-` for `%` and `_` for `/`, v3 leaves it readable. */
function inProofpoint(url: URL): string | null {
  const readable = /\/v3\/__(https?:)\/+(.*?)__(;|$)/.exec(url.pathname + url.search + url.hash);
  if (readable) return `${readable[1] ?? ''}//${readable[2] ?? ''}`;
  const inside = url.searchParams.get('u');
  if (inside === null) return null;
  return url.pathname.startsWith('/v2/') ? decoded(inside.replaceAll('-', '%').replaceAll('_', '/')) : inside;
}

function isAddress(value: string | null): value is string {
  return value !== null && /^https?:\/\//i.test(value);
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function parsed(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}
