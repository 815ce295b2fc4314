import { findIn, priorities } from '../catalog';
import { choiceField } from './choice-field';
import { ranges, type Field } from './field';
import { sql } from './sql';

/** A higher priority has a smaller id, so the sign is inverted for comparing and sorting. */
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

/** The priority, the only choice field that can be compared: `priority > Medium` finds more urgent issues. */
export const priorityField: Field = {
  ...choice,
  operators: [...choice.operators, ...ranges],
  compare(comparison, value) {
    const { params } = choice.compare('=', value);
    return sql(`${rank} ${comparison} ?`, ...params);
  },
};
