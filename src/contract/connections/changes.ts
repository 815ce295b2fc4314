import * as z from 'zod/mini';
import { audience } from '../records/access';
import { jiraId } from '../runs/item';
import { procedure } from '../procedure';
import { instant } from '../time';

/** How many changes one page holds. */
export const changesAtOnce = 100;

/** So many of the projects that were bound together are named. */
export const projectsNamed = 5;

const projects = { count: z.int(), first: z.array(jiraId).check(z.maxLength(projectsNamed)) };

/**
 * What was changed. `saved`: with another token, or its settings alone. `switched`: to the next token, by a person or by
 * itself. `unknown`: a later release wrote it. Never a token, nor a part of one.
 */
export const change = z.discriminatedUnion('how', [
  z.object({ how: z.literal('saved'), newToken: z.boolean() }),
  z.object({ how: z.literal('tokenRemoved') }),
  z.object({ how: z.literal('removed') }),
  z.object({ how: z.literal('renamed'), from: z.string(), to: z.string() }),
  z.object({ how: z.literal('madeDefault') }),
  z.object({ how: z.literal('bound'), ...projects }),
  z.object({ how: z.literal('unbound'), ...projects }),
  z.object({ how: z.literal('prepared') }),
  z.object({ how: z.literal('nextDiscarded') }),
  z.object({ how: z.literal('switched'), byItself: z.boolean() }),
  z.object({ how: z.literal('switchedBack') }),
  z.object({ how: z.literal('previousWiped') }),
  z.object({ how: z.literal('stopped'), reason: z.string() }),
  z.object({ how: z.literal('started') }),
  z.object({ how: z.literal('policy'), longestDays: z.nullable(z.int()) }),
  z.object({ how: z.literal('reminderIssue'), isOn: z.boolean() }),
  z.object({ how: z.literal('accessSaved'), newSecret: z.boolean() }),
  z.object({ how: z.literal('secretPrepared') }),
  z.object({ how: z.literal('secretDiscarded') }),
  z.object({ how: z.literal('secretSwitched'), byItself: z.boolean() }),
  z.object({ how: z.literal('accessRemoved') }),
  z.object({ how: z.literal('accessTurnedOff') }),
  z.object({ how: z.literal('accessTurnedOn') }),
  z.object({ how: z.literal('audience'), audience }),
  z.object({ how: z.literal('objects'), count: z.int() }),
  z.object({ how: z.literal('unknown') }),
]);
export type Change = z.output<typeof change>;

/** A change's id. It sorts the newest first. */
export const changeId = z.string().check(z.regex(/^\d{13}-[0-9A-Za-z-]{1,40}$/));

/** The connection that was changed, under the name it had then. */
export const changedConnection = z.object({ id: z.string(), name: z.string() });

/** A change as people read it. A name of null is a former user; a connection of null is the whole site. */
const changeView = z.object({
  id: changeId,
  at: instant,
  name: z.nullable(z.string()),
  isByApp: z.boolean(),
  connection: z.nullable(changedConnection),
  what: change,
});
export type ChangeView = z.output<typeof changeView>;

/** `next`: where the following page begins; null after the last one. */
const changePage = z.object({ changes: z.array(changeView), next: z.nullable(changeId) });
export type ChangePage = z.output<typeof changePage>;

/** The log of what admins changed, newest first, kept for a year. */
export const changesContract = {
  readChanges: procedure(z.strictObject({ before: z.nullable(changeId) }), changePage),
};
