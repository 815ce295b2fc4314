import type { IssueStore } from './issue-store';
import type { IndexedProperty, PropertyIndex } from './property-index';
import type { PropertyStore } from './property-store';

/** What other apps that are installed do in Jira. */
export interface OtherApps {
  /** Makes values of their issue properties searchable, in place of those that were; without any, JQL knows none. */
  declareProperties(properties: readonly IndexedProperty[]): void;
  /** Sets a property of an issue; undefined takes it away. An issue that is gone is left alone. */
  setProperty(issueId: string, key: string, value: unknown): void;
}

interface Means {
  readonly issues: IssueStore;
  readonly properties: PropertyStore;
  readonly index: Pick<PropertyIndex, 'declareOthers'>;
}

/** Opens what other apps can do. */
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
