import type { JiraIssue } from '../issues-window';

type Mapping = Readonly<Record<string, string>>;

const custom: Mapping = { status: 'JiraStatus__c', key: 'JiraKey__c' };

/** Which Jira field goes to which Salesforce field. Made up, because every customer has their own mapping. */
const mappings: Readonly<Record<string, Mapping>> = {
  Case: { summary: 'Subject', description: 'Description', priority: 'Priority', ...custom },
  Opportunity: { summary: 'NextStep', description: 'Description', ...custom },
  My_Obj__c: { summary: 'Summary__c', description: 'Description__c', priority: 'Priority__c', ...custom },
};
const anyObject: Mapping = { summary: 'JiraSummary__c', description: 'Description', ...custom };

/** The mapped fields of an issue as they are written to a record. A field the issue does not have is not written. */
export function outboundFields(issue: JiraIssue, son: string): Record<string, string> {
  const source: Readonly<Record<string, unknown>> = { ...issue.fields, key: issue.key };
  const pairs = Object.entries(mappings[son] ?? anyObject)
    .filter(([from]) => source[from] !== undefined)
    .map(([from, to]) => [to, textOf(source[from])] as const);
  return Object.fromEntries(pairs);
}

/** The plain text of a Jira value: a name, a document's text nodes, or the value itself. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join('\n');
  if (typeof value !== 'object') return String(value);
  if ('text' in value) return textOf(value.text);
  if ('content' in value) return textOf(value.content);
  if ('name' in value) return textOf(value.name);
  return 'value' in value ? textOf(value.value) : '';
}
