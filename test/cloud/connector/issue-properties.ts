/** A value inside an issue property that JQL finds under an alias. */
export interface SearchableProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'text';
  readonly searchAlias: string;
}

/** The service's hand on Jira: properties of issues, which any app may keep there and make searchable. */
export interface IssueProperties {
  /** What JQL knows of this service from now on. */
  declareProperties(properties: readonly SearchableProperty[]): void;
  /** Undefined takes the property away; an issue that is gone is no error. */
  setProperty(issueId: string, key: string, value: unknown): void;
}
