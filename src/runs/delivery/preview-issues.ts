import { itemsInARun } from '../../contract/runs/choice';
import { skippedItem } from '../model/plan-issue';
import { untoldId } from '../model/planned-item';
import type { Ports } from '../../ports/ports';
import { planIssues, type PreviewWork } from './plan-issues';
import { heartbeatMs, theEnd, type PreviewBook } from './preview-journal-writer';
import { gatheredFrom, wishesOf, type WishesOf } from './run-issues';
import type { Shift } from './shift';

/**
 * Finds out what a run would do, and writes nothing to the Connector: asks it for the links of each of the run's issues, and writes
 * the plan down in chunks. Jira is asked nothing: which issues these are, and what the maker may do on them, was written down when
 * they pressed Preview. Of a page that was interrupted what was planned is kept, and whoever goes on begins behind it.
 */
export async function previewIssues(shift: Shift, book: PreviewBook): Promise<void> {
  const { ports, run, overseer, stay, line } = shift;
  const beat = async (): Promise<void> => {
    await line.health.keepUp();
    if (book.age() > heartbeatMs) await Promise.all([book.save(), stay()]);
    await overseer.look();
  };
  await overseer.guard(async () => {
    const [maker, gathering] = await Promise.all([
      ports.runs.rights(run.id, run.by),
      ports.runs.gathering(run.id),
    ]);
    // A preview the first release began: which issues are its, only a person's press can tell now.
    if (maker === null || gathering === null) return overseer.pauseFor('makersRights', 'NOT_ALLOWED');
    const from = placeOf(book);
    const wishes = await wishesOf(ports, run);
    const work = { ...shift, wishesOf: wishes, maker, tookMs: (ms: number) => book.tookMs(ms), beat };
    if (from === 0) await addMissing(ports, book, gathering.missing, wishes);
    await planAll(work, book, from, gathering.issues);
  });
}

/** Where the plan goes on, in issues. A place of the first release is none of ours. */
function placeOf(book: PreviewBook): number {
  const { cursor } = book.journal;
  if (cursor === theEnd) return Infinity;
  if (cursor !== null && /^at:\d+$/.test(cursor)) return Number(cursor.slice(3));
  book.restart();
  return 0;
}

async function planAll(work: PreviewWork, book: PreviewBook, from: number, issues: number): Promise<void> {
  const { overseer } = work;
  let at = Math.min(from, issues);
  if (at < issues) {
    for await (const some of gatheredFrom(work.ports, work.run, at)) {
      const { items, planned } = await planIssues(work, some);
      at += planned;
      await book.add(items, planned, at < issues ? `at:${String(at)}` : null);
      if (book.items() > itemsInARun) overseer.pauseFor('tooMany', 'INVALID_INPUT');
      overseer.mindLimits(some.length);
      if (overseer.isOver()) break;
    }
  }
  const isThrough = at >= issues;
  if (isThrough) overseer.stop({ why: 'ready' });
  await book.flush(isThrough ? theEnd : `at:${String(at)}`);
}

/** What somebody typed and what finds nothing, for them: gone or hidden, which is the same. */
async function addMissing(
  ports: Ports,
  book: PreviewBook,
  missing: readonly string[],
  wishes: WishesOf,
): Promise<void> {
  const items = missing.flatMap((name) =>
    (wishes.named(name) ?? []).map((wish) => skippedItem({ id: untoldId, key: wish.key }, 'gone', wish)),
  );
  if (items.length > 0) await book.add(items, 0, 'at:0');
}
