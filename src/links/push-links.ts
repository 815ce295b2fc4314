import type { HeldLink, PushMark, PushResult } from '../contract/links/link';
import { asAppError, consequenceOf } from '../shared/consequence';
import type { Issue } from '../ports/jira';
import type { Connected } from '../connections/open-connector';
import { mostAtOnce, PushLimiter, type LimiterNeeds } from './push-limiter';
import { reportTrouble, type ReportNeeds } from '../shared/report-trouble';

/** What pushing links needs of the world. */
export type PushNeeds = LimiterNeeds & ReportNeeds;

/**
 * Assumed: Forge allows a function 100 outbound requests per minute of its declared timeout. The rest is for reads and
 * their retries.
 */
const mostPushes = 80;

/** The results of some pushes, in the order they were asked for, and the marks of those that were sent. */
export interface Pushed {
  readonly results: PushResult[];
  readonly marks: ReadonlyMap<string, PushMark>;
}

/**
 * Pushes an issue to linked records, each once and a few at a time. View only links are skipped. A push is not begun if
 * it could not end within this invocation, or after trouble that the next one would meet too. Those pushes are reported
 * as not sent, with the error that stopped them, or without one where time ran out. It never throws: a failed push is
 * an outcome.
 */
export async function pushLinks(
  ports: PushNeeds,
  connected: Connected,
  issue: Issue,
  links: readonly HeldLink[],
): Promise<Pushed> {
  const results = new Map<string, PushResult>();
  const marks = new Map<string, PushMark>();
  const waiting = links.filter((link) => !link.options.viewOnly).slice(0, mostPushes);
  const limiter = new PushLimiter(ports);

  const pushInLane = async (): Promise<void> => {
    for (;;) {
      const mostMs = await limiter.enter();
      if (mostMs === null) return;
      const link = waiting.shift();
      if (link === undefined) return limiter.leave();
      const begunAt = ports.now();
      const error = await tryPush(connected, issue, link, mostMs);
      if (limiter.note(error, begunAt)) waiting.unshift(link);
      const outcome = error === null ? 'pushed' : consequenceOf[error.code];
      if (outcome === 'none') continue;
      const { id: recordId } = link.record;
      results.set(recordId, { recordId, outcome, error: error && reportTrouble(ports, 'push', error) });
      marks.set(recordId, { at: ports.now().toISOString(), outcome });
    }
  };
  await Promise.all(Array.from({ length: mostAtOnce }, pushInLane));

  const { stoppedBy } = limiter;
  const error = stoppedBy && reportTrouble(ports, 'pushes stopped', stoppedBy);
  const unsent = ({ record, options }: HeldLink): PushResult =>
    options.viewOnly
      ? { recordId: record.id, outcome: 'skipped', error: null }
      : { recordId: record.id, outcome: 'notSent', error };
  return { results: links.map((link) => results.get(link.record.id) ?? unsent(link)), marks };
}

async function tryPush({ connector }: Connected, issue: Issue, { record }: HeldLink, mostMs: number) {
  try {
    await connector.push({ id: issue.id, projectId: issue.projectId }, record, mostMs);
    return null;
  } catch (thrown) {
    return asAppError(thrown);
  }
}
