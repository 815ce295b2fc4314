import * as z from 'zod/mini';
import { refuse } from '../answer';
import { countingFor } from '../api/counting-for';
import type { JiraIssue } from '../issues-window';
import { defaultConnection } from '../seed/seeded-connections';
import { orgOf } from '../state/connections';
import { toId18 } from '../state/record-id';
import type { World } from '../world';

const which = { issueId: z.string(), soid: z.string() };

/**
 * A link as a colleague makes it in the Connector's own screens. The issue is named by id or key; the type follows from
 * the record.
 */
export const linkWish = z.strictObject({
  ...which,
  son: z.exactOptional(z.string()),
  viewOnly: z.exactOptional(z.boolean()),
  autoPush: z.exactOptional(z.boolean()),
  autoPull: z.exactOptional(z.boolean()),
  /** Through which connection; if left out, the one the issue's project is bound to, or the default one. */
  connection: z.exactOptional(z.string()),
});
export type LinkWish = z.output<typeof linkWish>;

/** Names a link. */
export const linkName = z.strictObject(which);
export type LinkName = z.output<typeof linkName>;

const colleague = 'A colleague, in the Connector';

/** Makes a link or overwrites its flags, without checking bindings or switches. */
export function putLink(world: World, wish: LinkWish): void {
  const issue = needIssue(world, wish.issueId);
  const bound = world.connections.bindingOf(issue.projectId)?.connection;
  const connection = wish.connection ?? bound ?? defaultConnection;
  const through = world.connections.find(connection);
  if (!through) throw refuse(404, `no connection ${connection}`);
  const soid = toId18(wish.soid);
  const son = wish.son ?? world.records.find(orgOf(through), soid)?.son;
  if (son === undefined) throw refuse(404, `no record ${soid}; name its object type (son)`);
  const { viewOnly = false, autoPush = false, autoPull = false } = wish;
  const flags = { viewOnly, autoPush, autoPull };
  const maker = { by: colleague, connection };
  world.associations.put(issue.id, { son, soid, ...flags }, maker, countingFor(world, through));
}

/** Makes many links, all or none. */
export function putLinks(world: World, wishes: readonly LinkWish[]): void {
  world.atomically(() => {
    for (const wish of wishes) putLink(world, wish);
  });
}

/** Removes a link. */
export function removeLink(world: World, { issueId, soid }: LinkName): void {
  if (!world.associations.remove(needIssue(world, issueId).id, toId18(soid)))
    throw refuse(404, 'no such link');
}

function needIssue(world: World, idOrKey: string): JiraIssue {
  const issue = world.issues.find(idOrKey);
  if (!issue) throw refuse(404, `no issue ${idOrKey}`);
  return issue;
}
