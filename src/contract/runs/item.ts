import * as z from 'zod/mini';
import { errorCode, source } from '../errors';
import { record, salesforceHost } from '../links/link';
import { instant } from '../time';

/** What a preview plans for an item; `skip` says why not. */
export const plannedAs = z.enum(['push', 'linkAndPush', 'skip']);
export type PlannedAs = z.output<typeof plannedAs>;

/**
 * Why an item is not sent. `linksUnknown`: the Connector could not be asked about this issue, which differs from having
 * no link. `gone`: deleted, or hidden from the person who started the run.
 */
export const skipReasons = [
  'noLink',
  'viewOnly',
  'noPermission',
  'otherProject',
  'duplicate',
  'unchanged',
  'gone',
  'linksUnknown',
] as const;
export const skipReason = z.enum(skipReasons);
export type SkipReason = z.output<typeof skipReason>;

/** How an item of a run ended. */
const outcomes = ['pushed', 'refused', 'failed', 'unknown', 'skipped'] as const;
export const outcome = z.enum(outcomes);

/** The state of an item: ended, on its way, waiting for its turn, or left unsent because the run is over. */
export const itemStates = [...outcomes, 'onTheWay', 'waiting', 'notSent'] as const;
export const itemState = z.enum(itemStates);
export type ItemState = z.output<typeof itemState>;

/** An issue's key in Jira's spelling. */
export const issueKey = z.string().check(z.regex(/^[A-Z][A-Z0-9_]{1,31}-[1-9]\d{0,9}$/));

/** A numeric Jira id. */
export const jiraId = z.string().check(z.regex(/^\d{1,19}$/));

/**
 * One item as a list or a receipt shows it: an issue, and a record unless it has none. `formerKey` is the key it was
 * named by, if the issue has another key now. `code` says why a push was not a plain yes; `detail` is the other side's
 * own text: plain, capped. `linked`: `made` by this run, `stood` before it, `no`, or `unknown`; null where nobody
 * looked. `host`: where the record is, if a pasted list named another org than the one in the settings.
 */
export const itemView = z.object({
  position: z.int(),
  issueId: jiraId,
  issueKey,
  formerKey: z.nullable(issueKey),
  record: z.nullable(record),
  host: z.nullable(salesforceHost),
  plannedAs,
  skipped: z.nullable(skipReason),
  state: itemState,
  linked: z.nullable(z.enum(['made', 'stood', 'no', 'unknown'])),
  code: z.nullable(errorCode),
  ...source,
  detail: z.nullable(z.string().check(z.maxLength(500))),
  at: z.nullable(instant),
});
export type ItemView = z.output<typeof itemView>;
