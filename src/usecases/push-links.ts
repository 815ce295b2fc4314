import type { WireError } from '../contract/errors';
import type { PushMark, PushResult } from '../contract/link';
import { asAppError, consequenceOf } from '../domain/consequence';
import type { HeldLink, Issue, Ports } from '../ports';
import type { IssueCaller } from './caller';
import type { Line } from './open-line';
import { reportTrouble } from './report-trouble';

const atOnce = 4;

/** No push is begun with less time left than this. */
const needsMs = 4_000;

/**
 * Assumed: Forge allows a function 100 outbound requests per minute of its declared timeout. What is left over is for
 * the reads and their repeats.
 */
const mostPushes = 80;

/** What came of some pushes, in the order they were asked for, and the marks of those that were sent. */
export interface Pushed {
  readonly results: PushResult[];
  readonly marks: ReadonlyMap<string, PushMark>;
}

/**
 * Pushes an issue to linked records, each once and a few at a time. View only links are skipped. What no longer fits
 * into this invocation is not sent; after a trouble that would meet every push (a dead token, a rate limit) nothing
 * more is begun, and the rest carries that error. It never throws: a failed push is an outcome.
 */
export async function pushLinks(
  ports: Ports,
  line: Line,
  issue: Issue,
  { accountId }: IssueCaller,
  links: readonly HeldLink[],
): Promise<Pushed> {
  const results = new Map<string, PushResult>();
  const marks = new Map<string, PushMark>();
  const waiting = links.filter((link) => !link.options.viewOnly).slice(0, mostPushes);
  let closedBy: WireError | null = null;

  const pushInTurn = async (): Promise<void> => {
    while (closedBy === null && ports.timeLeft() >= needsMs) {
      const link = waiting.shift();
      if (link === undefined) return;
      const { outcome, error } = await pushOne(ports, line, issue, link);
      if (outcome === 'none') {
        closedBy = error;
        return;
      }
      results.set(link.record.id, { recordId: link.record.id, outcome, error });
      marks.set(link.record.id, { at: ports.now().toISOString(), outcome, by: accountId });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, pushInTurn));

  const unsent = ({ record, options }: HeldLink): PushResult =>
    options.viewOnly
      ? { recordId: record.id, outcome: 'skipped', error: null }
      : { recordId: record.id, outcome: 'notSent', error: closedBy };
  return { results: links.map((link) => results.get(link.record.id) ?? unsent(link)), marks };
}

async function pushOne(ports: Ports, { connector }: Line, issue: Issue, { record }: HeldLink) {
  try {
    await connector.push({ id: issue.id, projectId: issue.projectId }, record);
    return { outcome: 'pushed', error: null } as const;
  } catch (error) {
    return { outcome: consequenceOf[asAppError(error).code], error: reportTrouble(ports, 'push', error) };
  }
}
