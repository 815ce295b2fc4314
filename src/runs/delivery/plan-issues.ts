import type { HeldLink } from '../../contract/links/link';
import { asAppError, inARun } from '../../shared/consequence';
import type { GatheredIssue } from '../model/gathering';
import { planHeld, planWished, skippedItem, type Unread, type Wish } from '../model/plan-issue';
import type { PlannedItem } from '../model/planned-item';
import type { Rights } from '../model/rights';
import type { WishesOf } from './run-issues';
import type { DeliveryContext } from './delivery-context';

/** What a preview delivery works with. `heartbeat` shows that it is alive, and checks whether it may go on. */
export interface PreviewContext extends DeliveryContext {
  readonly wishesOf: WishesOf;
  readonly maker: Rights;
  readonly tookMs: (ms: number) => void;
  readonly heartbeat: () => Promise<void>;
}

/** The items of the issues that could be planned. The others follow in the next delivery. */
interface Planned {
  readonly items: readonly PlannedItem[];
  readonly planned: number;
}

/** An issue's links in the Connector, or the trouble if they are not known, or null if nobody was asked any more. */
type Held = readonly HeldLink[] | Unread | null;

/** Plans issues in order, asking the Connector for the links of each. Keeps what was read before a stop. */
export async function planIssues(work: PreviewContext, issues: readonly GatheredIssue[]): Promise<Planned> {
  const wishes = issues.map((issue) => work.wishesOf.issue(issue));
  const held = await Promise.all(
    issues.map((issue, at) => (isRead(work, issue, wishes[at]) ? heldBy(work, issue) : Promise.resolve([]))),
  );
  const first = held.indexOf(null);
  const planned = first === -1 ? issues.length : first;
  const items = issues
    .slice(0, planned)
    .flatMap((issue, at) => planIssue(work, issue, wishes[at] ?? null, held[at] ?? []));
  return { items, planned };
}

/** Whether an issue's links matter. They do not if nothing of the issue could be pushed. */
function isRead(
  { maker }: PreviewContext,
  issue: GatheredIssue,
  wishes: readonly Wish[] | null | undefined,
): boolean {
  return issue.inProject && maker.mayEdit.has(issue.id) && wishes?.length !== 0;
}

function planIssue(
  { maker }: PreviewContext,
  issue: GatheredIssue,
  wishes: readonly Wish[] | null,
  held: readonly HeldLink[] | Unread,
): readonly PlannedItem[] {
  if (!issue.inProject || maker.moved.has(issue.id)) {
    return (wishes ?? []).map((wish) => skippedItem(issue, 'otherProject', wish));
  }
  const seen = { ...issue, mayEdit: maker.mayEdit.has(issue.id), held };
  if (wishes === null) return planHeld(seen);
  const isFirst = (wish: Wish, at: number): boolean =>
    wishes.findIndex(({ record }) => record.id === wish.record.id) === at;
  const doubles = wishes.filter((wish, at) => !isFirst(wish, at));
  return [
    ...planWished(seen, wishes.filter(isFirst)),
    ...doubles.map((wish) => skippedItem(issue, 'duplicate', wish)),
  ];
}

async function heldBy(work: PreviewContext, issue: GatheredIssue): Promise<Held> {
  const { limiter, supervisor, connected, ports } = work;
  while (await limiter.acquire(supervisor.isOver, work.heartbeat)) {
    const begunAt = ports.now().getTime();
    try {
      const held = await connected.connector.readLinks(issue.id);
      work.tookMs(ports.now().getTime() - begunAt);
      supervisor.noteAnswer({ code: null, detail: null, source: {} }, null);
      await work.heartbeat();
      return held;
    } catch (thrown) {
      const error = asAppError(thrown);
      const consequence = inARun[error.code];
      // If the Connector names a time, the links are not known yet and are asked for again then.
      const isToWait = consequence === 'waits' || error.facts.retryAfterSeconds !== undefined;
      if (consequence === 'pauses' || isToWait) await supervisor.handleTrouble(error);
      else {
        const { code, facts, source } = error;
        supervisor.noteAnswer({ code, detail: facts.detail ?? null, source }, null);
        return { code, source };
      }
    } finally {
      limiter.release();
    }
  }
  return null;
}
