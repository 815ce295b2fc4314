import { statuses, type Status } from '../catalog';
import { choiceField } from './choice-field';

/** The categories by Jira's number, with the names a query may use. */
const categories: readonly {
  readonly id: number;
  readonly key: Status['category'];
  readonly name: string;
}[] = [
  { id: 2, key: 'new', name: 'to do' },
  { id: 4, key: 'indeterminate', name: 'in progress' },
  { id: 3, key: 'done', name: 'done' },
];

const cases = statuses.map(({ id, category }) => {
  const number = categories.find(({ key }) => key === category)?.id;
  return `when ${id} then ${number}`;
});

/** The category of an issue's status: `statusCategory != Done` finds what is still to do. */
export const statusCategoryField = choiceField({
  name: 'statusCategory',
  column: `case jira_issue.status_id ${cases.join(' ')} end`,
  find(value) {
    const text = value.toLowerCase();
    return categories.find(({ id, key, name }) => [String(id), key, name].includes(text))?.id;
  },
});
