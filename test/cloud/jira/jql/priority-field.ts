import { findIn, priorities } from '../catalog';
import { choiceField } from './choice-field';
import { ranges, type Field } from './field';
import { sql } from './sql';

/** A higher priority has a smaller id, so its sign is turned for comparing and sorting. */
const rank = '-jira_issue.priority_id';

const choice = choiceField({
  name: 'priority',
  column: rank,
  find: (value) => {
    const found = findIn(priorities, value);
    return found && -Number(found.id);
  },
  order: { by: rank, direction: 'desc' },
});

/** The priority, which is the one choice that can be compared: `priority > Medium` finds what is more urgent. */
export const priorityField: Field = {
  ...choice,
  operators: [...choice.operators, ...ranges],
  compare(comparison, value) {
    const { params } = choice.compare('=', value);
    return sql(`${rank} ${comparison} ?`, ...params);
  },
};
