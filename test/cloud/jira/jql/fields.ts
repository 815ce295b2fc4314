import { findIn, issueTypes, statuses } from '../catalog';
import type { Caller } from '../permissions';
import { visibleProjects } from '../permissions';
import type { IndexedProperty } from '../property-index';
import { notImplemented, Refusal } from '../refusal';
import { appAccountId, users } from '../users';
import type { Visibility } from '../visibility';
import { choiceField } from './choice-field';
import { dateField } from './date-field';
import type { Field } from './field';
import { keyField } from './key-field';
import { priorityField } from './priority-field';
import { propertyField } from './property-field';
import type { FieldName } from './query';
import { statusCategoryField } from './status-category-field';
import { textField } from './text-field';

/** Who searches, when, and where. */
export interface SearchScope {
  readonly caller: Caller;
  readonly now: number;
  readonly visibility: Visibility;
  readonly declared: readonly IndexedProperty[];
}

type Build = (scope: SearchScope, name: string) => Field;

const me =
  ({ caller }: SearchScope) =>
  () =>
    caller.kind === 'user' ? caller.accountId : appAccountId;

const person =
  (name: string, column: string): Build =>
  (scope) =>
    choiceField({ name, column, find: findPerson, functions: { currentuser: me(scope) } });

const catalog =
  (name: string, column: string, entries: Parameters<typeof findIn>[0]): Build =>
  () =>
    choiceField({ name, column, find: (value) => idOf(findIn(entries, value)) });

const key: Build = ({ caller, visibility }, name) =>
  keyField(name, (idOrKey) => visibility.find(idOrKey, caller));

const project: Build = ({ caller }) =>
  choiceField({
    name: 'project',
    column: 'jira_issue.project_id',
    find: (value) => {
      const same = (text: string) => text.toLowerCase() === value.toLowerCase();
      return idOf(visibleProjects(caller).find((one) => one.id === value || same(one.key) || same(one.name)));
    },
  });

const date =
  (column: 'created' | 'updated'): Build =>
  ({ now }, name) =>
    dateField(name, `jira_issue.${column}`, now);

const bySummary = { by: 'jira_issue.summary collate nocase', direction: 'asc' } as const;
const type = catalog('issuetype', 'jira_issue.type_id', issueTypes);

const builders: Readonly<Record<string, Build>> = {
  ...{ key, id: key, issue: key, issuekey: key, project, issuetype: type, type },
  statuscategory: () => statusCategoryField,
  status: catalog('status', 'jira_issue.status_id', statuses),
  priority: () => priorityField,
  assignee: person('assignee', 'jira_issue.assignee'),
  reporter: person('reporter', 'jira_issue.reporter'),
  summary: () => textField('summary', 'jira_issue.summary_words', bySummary),
  text: () => textField('text', 'jira_issue.all_words', null),
  ...{ created: date('created'), createddate: date('created') },
  ...{ updated: date('updated'), updateddate: date('updated') },
};

/**
 * Fields that real Jira has and this one does not. A search for them is refused with an error instead of finding
 * nothing.
 */
const elsewhere = new Set(
  (
    'affectedversion attachments category comment component creator description due duedate environment ' +
    'fixversion labels lastviewed level parent resolution resolved resolutiondate sprint timespent ' +
    'voter votes watcher watchers worklogauthor worklogdate'
  ).split(' '),
);

/** The field a query names. A name Jira does not know gets 400, one only this Jira lacks gets 501. */
export function findField({ name, property }: FieldName, scope: SearchScope): Field {
  const lower = name.toLowerCase();
  if (property && lower !== 'issue.property') throw notImplemented(`the JQL field ${name}[${property.key}]`);
  const declared = property
    ? scope.declared.find(({ propertyKey, path }) => propertyKey === property.key && path === property.path)
    : scope.declared.find(({ searchAlias }) => searchAlias?.toLowerCase() === lower);
  const shown = property ? `${name}[${property.key}].${property.path}` : name;
  if (declared) return propertyField(shown, declared, scope.now, me(scope));
  const build = Object.hasOwn(builders, lower) && !property ? builders[lower] : undefined;
  if (build) return build(scope, name);
  if (elsewhere.has(lower)) throw notImplemented(`the JQL field ${name}`);
  throw new Refusal(400, `Field '${shown}' does not exist or you do not have permission to view it.`);
}

function findPerson(value: string): string | undefined {
  if (value === appAccountId) return value;
  const text = value.toLowerCase();
  return users.find((user) =>
    [user.accountId, user.displayName, user.emailAddress].some((name) => name.toLowerCase() === text),
  )?.accountId;
}

function idOf(entry: { readonly id: string } | undefined): number | undefined {
  return entry && Number(entry.id);
}
