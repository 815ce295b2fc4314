import * as z from 'zod/mini';
import { stopView } from '../connections/stop-view';
import { through } from '../connections/through';
import { wireError } from '../errors';
import { link, linkOptions, objectName, pushResult, recordId, salesforceHost } from './link';
import { procedure } from '../procedure';
import { fitsObject } from '../record/prefixes';
import { recordsAtOnce } from '../record/read-records';

/** The Connector keeps at most this many links on one issue. https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/1854374644 */
export const linksPerIssue = 1000;

/** A record that a person wants to link. `host` is the host of the pasted address, null for a bare id. */
const wishedRecord = z
  .strictObject({ object: objectName, id: recordId, host: z.nullable(salesforceHost) })
  .check(z.refine((wished) => fitsObject(wished.id, wished.object)));

/** `confirmedHosts`: hosts of other orgs than the one in the settings that the person confirmed. */
const linkWish = z.strictObject({
  records: z.array(wishedRecord).check(z.minLength(1), z.maxLength(recordsAtOnce)),
  options: linkOptions,
  push: z.boolean(),
  confirmedHosts: z.optional(z.array(salesforceHost).check(z.maxLength(recordsAtOnce))),
});
export type LinkWish = z.output<typeof linkWish>;

/**
 * What the panel shows: what this person may do, and the links as the Connector holds them now, or why they are not
 * known. `reminder` tells those who may administer Jira that the connection's token ends within so many days, or `jiraToken`, the one with
 * this label that Salesforce calls Jira with: whichever ends first.
 * `salesforceHost` is the address in the settings, null where none is saved. It opens records whose own host is
 * not known, also during an outage. `stop`: nothing is sent until an admin starts it again. `through` is the connection
 * that speaks, where the site has several. `elsewhere`: another one answered before and knew links that this one does
 * not show; its name is null if it was removed. `cards`: Salesforce itself can be asked about the records, which is a
 * question of its own. `search`: records can be looked for there, to be linked.
 */
const panelView = z.object({
  mayEdit: z.boolean(),
  mayAdminister: z.boolean(),
  salesforceHost: z.nullable(salesforceHost),
  through: z.optional(through),
  elsewhere: z.optional(z.object({ name: z.nullable(z.string()) })),
  reminder: z.exactOptional(
    z.object({ name: z.string(), days: z.int(), jiraToken: z.exactOptional(z.string()) }),
  ),
  cards: z.exactOptional(z.literal(true)),
  search: z.exactOptional(z.literal(true)),
  truth: z.discriminatedUnion('known', [
    z.object({ known: z.literal(true), links: z.array(link) }),
    z.object({ known: z.literal(false), error: wireError }),
  ]),
  stop: z.optional(stopView),
});
export type PanelView = z.output<typeof panelView>;

/** The links after a command; null when the fresh read failed, so that the page keeps what it shows and says so. */
const linksNow = z.nullable(z.array(link));

/** `notConfirmed`: sent, but the fresh read does not (or could not) show it. */
const linkResult = z.object({
  links: linksNow,
  items: z.array(
    z.object({
      recordId,
      linked: z.enum(['linked', 'alreadyLinked', 'notConfirmed']),
      push: z.nullable(pushResult),
    }),
  ),
});
export type LinkResult = z.output<typeof linkResult>;

const pushAnswer = z.object({ links: linksNow, results: z.array(pushResult) });
export type PushAnswer = z.output<typeof pushAnswer>;

/** `keptOther`: the Connector answered yes and holds other options than wished (its presets may force them). */
const optionsResult = z.object({
  links: linksNow,
  outcome: z.enum(['changed', 'keptOther', 'notConfirmed']),
});
export type OptionsResult = z.output<typeof optionsResult>;

/**
 * `lastLinkStays`: it was the issue's only link and the Connector's API did not remove it; `stillLinked`: the
 * fresh read still shows it; `appeared` and `vanished`: what else changed since the person's page was painted.
 */
const unlinkResult = z.object({
  links: linksNow,
  outcome: z.enum(['unlinked', 'alreadyGone', 'stillLinked', 'lastLinkStays', 'notConfirmed']),
  appeared: z.array(recordId),
  vanished: z.array(recordId),
});
export type UnlinkResult = z.output<typeof unlinkResult>;

const seenIds = z.array(recordId).check(z.maxLength(linksPerIssue));

/** What an issue's surfaces (panel and action) may ask. The issue is the one of the signed context. */
export const linksContract = {
  openPanel: procedure(z.strictObject({}), panelView),
  linkRecords: procedure(linkWish, linkResult),
  pushRecord: procedure(z.strictObject({ recordId }), pushAnswer),
  pushAll: procedure(z.strictObject({}), pushAnswer),
  changeOptions: procedure(
    z.strictObject({ recordId, seen: linkOptions, wished: linkOptions }),
    optionsResult,
  ),
  unlinkRecord: procedure(z.strictObject({ recordId, seen: seenIds }), unlinkResult),
};
