import * as z from 'zod/mini';
import { refuse } from '../answer';
import { productionOrg } from '../seed/seeded-connections';
import { toId18 } from '../state/record-id';
import { limitOf, type Route } from './route';

const fields = z.strictObject({ fields: z.record(z.string(), z.string()) });

/**
 * The service's data, for tests and scripts to look at; records of production, or of the `org` that is named. A record's fields can be changed, as somebody in Salesforce
 * would.
 */
export const stateRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: /^\/__standin\/state\/associations$/,
    run: ({ world, query }) => {
      const asked = query.get('issueId');
      if (asked === null) return world.associations.issues(limitOf(query, 5_000));
      return world.associations.of(world.issues.find(asked)?.id ?? asked);
    },
  },
  {
    method: 'GET',
    path: /^\/__standin\/state\/records$/,
    run: ({ world, query }) => world.records.list(orgIn(query), query.get('son'), limitOf(query, 5_000)),
  },
  {
    method: 'GET',
    path: /^\/__standin\/state\/records\/([^/]+)$/,
    run: ({ world, part, query }) => world.records.find(orgIn(query), toId18(part)) ?? notFound(part),
  },
  {
    method: 'PATCH',
    path: /^\/__standin\/state\/records\/([^/]+)$/,
    run: ({ world, part, query, body }) => {
      const record = world.records.find(orgIn(query), toId18(part)) ?? notFound(part);
      world.records.change(record, body(fields).fields, 'A colleague, in Salesforce');
      return world.records.find(record.org, record.soid);
    },
  },
  {
    method: 'GET',
    path: /^\/__standin\/state\/pushes$/,
    run: ({ world, query }) => world.pushes.list(limitOf(query, 20_000)),
  },
  { method: 'GET', path: /^\/__standin\/state\/calls$/, run: ({ world }) => world.calls.list() },
  { method: 'POST', path: /^\/__standin\/reset$/, run: ({ world }) => world.reset() },
];

/** The org whose records are meant: production's unless another is named. */
function orgIn(query: URLSearchParams): string {
  return query.get('org') ?? productionOrg;
}

function notFound(soid: string): never {
  throw refuse(404, `no record ${soid}`);
}
