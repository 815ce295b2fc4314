import { Refusal } from '../refusal';
import { findField, type SearchScope } from './fields';
import type { Ordering } from './query';

/** One sort column: an SQL expression and its direction. */
export interface SortColumn {
  readonly by: string;
  readonly direction: 'asc' | 'desc';
}

/**
 * The order of the issues. If the query names no direction, the field's own applies. Empty values come last. The id
 * ends it (newest first), so that no two issues are equal and pages cannot overlap.
 */
export function compileOrder(orderings: readonly Ordering[], scope: SearchScope): readonly SortColumn[] {
  const columns = orderings.flatMap(({ field: name, direction }): readonly SortColumn[] => {
    const field = findField(name, scope);
    if (!field.order) {
      throw new Refusal(400, `Field '${field.name}' does not support sorting.`);
    }
    const { by } = field.order;
    return [
      { by: `${by} is null`, direction: 'asc' },
      { by, direction: direction ?? field.order.direction },
    ];
  });
  return [...columns, { by: 'jira_issue.id', direction: 'desc' }];
}
