/**
 * The names a caller asked for: `*all` and `*navigable` mean every one, `-name` removes one, and a list of only `-name`
 * entries starts from every one.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-issueidorkey-get
 */
function selection(asked: readonly string[]): (name: string) => boolean {
  const without = new Set(asked.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const wanted = new Set(asked.filter((name) => !name.startsWith('-')));
  const every = wanted.size === 0 ? without.size > 0 : wanted.has('*all') || wanted.has('*navigable');
  return (name) => (every || wanted.has(name)) && !without.has(name);
}

/** The chosen entries of a record. */
export function chosen<T>(record: Readonly<Record<string, T>>, asked: readonly string[]): Record<string, T> {
  const isWanted = selection(asked);
  return Object.fromEntries(Object.entries(record).filter(([name]) => isWanted(name)));
}
