/** A value inside an issue property that JQL finds under an alias. */
export interface SearchableProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'text';
  readonly searchAlias: string;
}

/** The service's write access to Jira: issue properties, which any app may keep there and make searchable. */
export interface IssueProperties {
  /** Sets what JQL knows of this service from now on. */
  declareProperties(properties: readonly SearchableProperty[]): void;
  /** Undefined removes the property. A deleted issue is no error. */
  setProperty(issueId: string, key: string, value: unknown): void;
}
