import * as z from 'zod/mini';
import type { Association, Flags, NewAssociation } from '../state/associations';
import type { Switches } from '../switches';

/** One association without its issue, as the bulk call takes it. Unknown fields are ignored. */
const wireItem = z.object({
  son: z.string().check(z.minLength(1)),
  soid: z.string(),
  viewOnly: z.optional(z.boolean()),
  autoPush: z.optional(z.boolean()),
  autoPull: z.optional(z.boolean()),
});
export type WireItem = z.output<typeof wireItem>;

/** The body of the single call. */
export const wireAssociation = z.extend(wireItem, { jiraIssueId: z.string() });

/** The body of the bulk call. */
export const wireList = z.object({ associations: z.array(wireItem) });

/** What is stored for an item. With forced presets, the connection's own options override the ones sent. */
export function toAssociation(item: WireItem, soid18: string, switches: Switches): NewAssociation {
  const flags: Flags =
    switches.presets === 'forced'
      ? { viewOnly: false, autoPush: true, autoPull: true }
      : { viewOnly: item.viewOnly ?? null, autoPush: item.autoPush ?? null, autoPull: item.autoPull ?? null };
  return { son: item.son, soid: soid18, ...flags };
}

/** The six documented fields. Flags that were not sent are false. */
export function toWire(issueId: string, { son, soid, viewOnly, autoPush, autoPull }: NewAssociation): object {
  const flags = { viewOnly: viewOnly ?? false, autoPush: autoPush ?? false, autoPull: autoPull ?? false };
  return { jiraIssueId: issueId, son, soid, ...flags };
}

/** The fields as a list shows them. Flags that were not sent may be left out, because they are optional there. */
export function toListedWire(association: Association, switches: Switches): object {
  if (switches.omittedFlags === 'false') return toWire(association.issueId, association);
  const { issueId: jiraIssueId, son, soid, viewOnly, autoPush, autoPull } = association;
  const flags = Object.entries({ viewOnly, autoPush, autoPull }).filter(([, value]) => value !== null);
  return { jiraIssueId, son, soid, ...Object.fromEntries(flags) };
}
