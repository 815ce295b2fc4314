import type { IssueStore } from './issue-store';
import type { IndexedProperty, PropertyIndex } from './property-index';
import type { PropertyStore } from './property-store';

/** What other installed apps do in Jira. */
export interface OtherApps {
  /** Makes values of their issue properties searchable, replacing earlier ones. Without any, JQL knows none. */
  declareProperties(properties: readonly IndexedProperty[]): void;
  /** Sets a property of an issue. Undefined removes it. A deleted issue is ignored. */
  setProperty(issueId: string, key: string, value: unknown): void;
}

interface Means {
  readonly issues: IssueStore;
  readonly properties: PropertyStore;
  readonly index: Pick<PropertyIndex, 'declareOthers'>;
}

/** Opens the actions of other apps. */
export function createOtherApps({ issues, properties, index }: Means): OtherApps {
  return {
    declareProperties: index.declareOthers,
    setProperty(issueId, key, value) {
      const issue = issues.find(issueId);
      if (!issue) return;
      if (value === undefined) properties.remove(issue.id, key);
      else properties.write(issue.id, key, JSON.stringify(value));
    },
  };
}
