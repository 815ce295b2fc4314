import * as z from 'zod/mini';
import { isRecordId } from '../record/record-id';
import { isObjectName } from '../record/object-name';
import { isSalesforceHost } from '../record/salesforce-host';
import { wireError } from '../errors';
import { instant } from '../time';

/** A record's id in its 18-character form, checksum included. */
export const recordId = z.string().check(z.refine(isRecordId));

/** An object's API name: `Case`, `My_Obj__c`, `ns__My_Obj__c`. */
export const objectName = z.string().check(z.refine(isObjectName));

/** The host of a Salesforce org, where its records open. */
export const salesforceHost = z.string().check(z.refine(isSalesforceHost));

/** A Salesforce record: which object, which id. */
export const record = z.strictObject({ object: objectName, id: recordId });
export type SalesforceRecord = z.output<typeof record>;

/** The three options of a link. View only beats both automatic directions. */
export const linkOptions = z.strictObject({
  viewOnly: z.boolean(),
  autoPush: z.boolean(),
  autoPull: z.boolean(),
});
export type LinkOptions = z.output<typeof linkOptions>;

/** A link as the Connector holds it: record and options, nothing more (it gives no names and no times). */
export interface HeldLink {
  readonly record: SalesforceRecord;
  readonly options: LinkOptions;
}

/** How a push that was sent ended. */
export const sentOutcome = z.enum(['pushed', 'refused', 'failed', 'unknown']);

/** The last push of a link: when, and how it ended. It names nobody. */
export const pushMark = z.object({ at: instant, outcome: sentOutcome });
export type PushMark = z.output<typeof pushMark>;

/** A link as a screen shows it. `url` opens the record in Salesforce; null while no host is known. */
export const link = z.object({
  record,
  options: linkOptions,
  lastPush: z.nullable(pushMark),
  url: z.nullable(z.string()),
});
export type Link = z.output<typeof link>;

/**
 * The result of one push. `skipped` was not sent because the link is view only. `notSent` was not sent and may be sent
 * again: `error` says why, or is null where the invocation's time ran out.
 */
export const pushResult = z.object({
  recordId,
  outcome: z.enum([...sentOutcome.options, 'skipped', 'notSent']),
  error: z.nullable(wireError),
});
export type PushResult = z.output<typeof pushResult>;
