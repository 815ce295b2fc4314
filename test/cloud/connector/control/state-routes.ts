import * as z from 'zod/mini';
import { refuse } from '../answer';
import { toId18 } from '../state/record-id';
import { limitOf, type Route } from './route';

const fields = z.strictObject({ fields: z.record(z.string(), z.string()) });

/**
 * The service's data, for tests and scripts to look at. A record's fields can be changed, as somebody in Salesforce
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
    run: ({ world, query }) => world.records.list(query.get('son'), limitOf(query, 5_000)),
  },
  {
    method: 'GET',
    path: /^\/__standin\/state\/records\/([^/]+)$/,
    run: ({ world, part }) => world.records.find(toId18(part)) ?? notFound(part),
  },
  {
    method: 'PATCH',
    path: /^\/__standin\/state\/records\/([^/]+)$/,
    run: ({ world, part, body }) => {
      const record = world.records.find(toId18(part)) ?? notFound(part);
      world.records.change(record.son, record.soid, body(fields).fields, 'A colleague, in Salesforce');
      return world.records.find(record.soid);
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

function notFound(soid: string): never {
  throw refuse(404, `no record ${soid}`);
}
