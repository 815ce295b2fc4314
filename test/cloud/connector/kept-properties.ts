import type { IssueProperties, SearchableProperty } from './issue-properties';

/** Issue properties without a real Jira, for tests to look at. */
export interface KeptProperties extends IssueProperties {
  propertyOf(issueId: string): unknown;
  aliases(): readonly string[];
}

/** Keeps in memory what the service would keep on Jira issues, one property per issue. */
export function keptProperties(): KeptProperties {
  const kept = new Map<string, unknown>();
  let declared: readonly SearchableProperty[] = [];
  return {
    declareProperties(properties) {
      declared = properties;
    },
    setProperty: (issueId, _, value) =>
      void (value === undefined ? kept.delete(issueId) : kept.set(issueId, value)),
    propertyOf: (issueId) => kept.get(issueId),
    aliases: () => declared.map(({ searchAlias }) => searchAlias),
  };
}
