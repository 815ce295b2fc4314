import type { StoredIssue } from '../issue-store';
import { Refusal } from '../refusal';
import { equality, ranges, type Field } from './field';
import { never, sql } from './sql';

/** The number is padded, so that OPS-9 comes before OPS-10. */
const byKey = "substr(jira_issue.key, 1, instr(jira_issue.key, '-')) || printf('%09d', jira_issue.number)";

/**
 * `key`, also called `id`, `issue` and `issuekey`: takes keys and ids, and compares within one project only. That a
 * moved issue's former key finds it here too is *assumed*. `find` finds what the caller sees.
 */
export function keyField(name: string, find: (idOrKey: string) => StoredIssue | undefined): Field {
  return {
    name,
    operators: [...equality, ...ranges],
    present: sql('1'),
    order: { by: byKey, direction: 'asc' },
    compare(comparison, value) {
      const issue = find(value);
      if (!issue) throw noSuchIssue(value, name);
      if (comparison === '=') return sql('jira_issue.id = ?', issue.id);
      if (comparison === '~') return never;
      return sql(
        `(jira_issue.project_id = ? and jira_issue.number ${comparison} ?)`,
        issue.project_id,
        issue.number,
      );
    },
  };
}

function noSuchIssue(value: string, name: string): Refusal {
  if (/^\d+$/.test(value)) {
    return new Refusal(400, `A value with ID '${value}' does not exist for the field '${name}'.`);
  }
  if (!/^[A-Za-z][A-Za-z0-9_]+-\d+$/.test(value)) {
    return new Refusal(400, `The issue key '${value}' for field '${name}' is invalid.`);
  }
  return new Refusal(400, `An issue with key '${value}' does not exist for field '${name}'.`);
}
