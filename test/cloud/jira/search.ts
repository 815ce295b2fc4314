import * as z from 'zod/mini';
import type { Db } from '../database';
import { issueColumns, issuesOf, type StoredIssue } from './issue-store';
import { after, type SortValue } from './jql/after';
import { compileWhere } from './jql/compile';
import type { SearchScope } from './jql/fields';
import { compileOrder } from './jql/order';
import { parseJql } from './jql/parse';
import type { Query } from './jql/query';
import { joined, type Sql } from './jql/sql';
import type { Caller } from './permissions';
import type { PropertyIndex } from './property-index';
import { Refusal } from './refusal';
import type { Visibility } from './visibility';

/** One page of results. `last`: the sort values to continue after, null on the last page. */
interface Found {
  readonly issues: readonly StoredIssue[];
  readonly last: readonly SortValue[] | null;
}

/** Finds issues by JQL as the caller. Issues they do not see do not exist for them. */
export interface Search {
  page(jql: string, caller: Caller, size: number, behind: readonly SortValue[] | null): Found;
  count(jql: string, caller: Caller): number;
}

interface Sources {
  readonly db: Db;
  readonly visibility: Visibility;
  readonly index: Pick<PropertyIndex, 'declared'>;
  readonly now: () => number;
}

const sortValue = z.union([z.string(), z.number(), z.null()]);
const counted = z.object({ count: z.int() });

/** Opens the search. Every query is parsed, checked and translated to SQL each time. */
export function createSearch({ db, visibility, index, now }: Sources): Search {
  const open = (jql: string, caller: Caller) => {
    const scope: SearchScope = { caller, visibility, declared: index.declared(), now: now() };
    const query = parseJql(jql);
    return { columns: compileOrder(query.orderBy, scope), where: bounded(query, scope) };
  };
  return {
    page(jql, caller, size, behind) {
      const { columns, where } = open(jql, caller);
      const { sql, params } = behind ? joined([where, after(columns, behind)], 'and') : where;
      const order = columns.map(({ by, direction }) => `${by} ${direction}`).join(', ');
      const sorts = columns.map(({ by }, index) => `${by} as sort${index}`).join(', ');
      const text = `select ${issueColumns}, ${sorts} from jira_issue where ${sql} order by ${order} limit ?`;
      const rows = db.prepare(text).all(...params, size + 1);
      const lastRow = rows.length > size ? rows[size - 1] : null;
      const last = lastRow ? z.record(z.string(), z.unknown()).parse(lastRow) : null;
      return {
        issues: issuesOf(rows.slice(0, size)),
        last: last && columns.map((_, index) => sortValue.parse(last[`sort${index}`])),
      };
    },
    count(jql, caller) {
      const { sql, params } = open(jql, caller).where;
      return counted.parse(db.prepare(`select count(*) as count from jira_issue where ${sql}`).get(...params))
        .count;
    },
  };
}

/** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-search/#api-rest-api-3-search-jql-post */
function bounded({ where }: Query, scope: SearchScope): Sql {
  if (where) return compileWhere(where, scope);
  throw new Refusal(
    400,
    'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
  );
}
