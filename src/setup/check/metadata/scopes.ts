/** The scopes in a text, `api refresh_token` or `Api, RefreshToken`, as they stand there. */
export function wordsIn(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '');
}

/** One spelling for a scope: settings write `RefreshToken` or `OfflineAccess`, requests `refresh_token` or `offline_access`. */
function scopeOf(word: string): string {
  const plain = word.toLowerCase().replaceAll('_', '');
  return plain === 'offlineaccess' ? 'refreshtoken' : plain;
}

export function hasScope(words: readonly string[], scope: 'full' | 'refreshtoken'): boolean {
  return words.some((word) => scopeOf(word) === scope);
}

/** Of these alone both spellings are known to name the same thing. */
const comparable = ['api', 'web', 'full', 'refreshtoken'];

/** What is asked for and not granted. `full` holds everything but the refresh token. */
export function notGranted(asked: readonly string[], granted: readonly string[]): readonly string[] {
  const has = new Set(granted.map(scopeOf));
  return asked.filter((word) => {
    const scope = scopeOf(word);
    return comparable.includes(scope) && !has.has(scope) && (scope === 'refreshtoken' || !has.has('full'));
  });
}
