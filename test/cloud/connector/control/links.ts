import * as z from 'zod/mini';
import { refuse } from '../answer';
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
});
export type LinkWish = z.output<typeof linkWish>;

/** Names a link. */
export const linkName = z.strictObject(which);
export type LinkName = z.output<typeof linkName>;

const colleague = 'A colleague, in the Connector';

/** Makes a link or overwrites its flags, without checking bindings or switches. */
export function putLink(world: World, wish: LinkWish): void {
  const soid = toId18(wish.soid);
  const son = wish.son ?? world.records.find(soid)?.son;
  if (son === undefined) throw refuse(404, `no record ${soid}; name its object type (son)`);
  const { viewOnly = false, autoPush = false, autoPull = false } = wish;
  world.associations.put(
    issueIdOf(world, wish.issueId),
    { son, soid, viewOnly, autoPush, autoPull },
    colleague,
  );
}

/** Makes many links, all or none. */
export function putLinks(world: World, wishes: readonly LinkWish[]): void {
  world.atomically(() => {
    for (const wish of wishes) putLink(world, wish);
  });
}

/** Removes a link. */
export function removeLink(world: World, { issueId, soid }: LinkName): void {
  if (!world.associations.remove(issueIdOf(world, issueId), toId18(soid))) throw refuse(404, 'no such link');
}

function issueIdOf(world: World, idOrKey: string): string {
  const issue = world.issues.find(idOrKey);
  if (!issue) throw refuse(404, `no issue ${idOrKey}`);
  return issue.id;
}
