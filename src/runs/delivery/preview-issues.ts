import { itemsInARun } from '../../contract/runs/choice';
import { skippedItem } from '../model/plan-issue';
import { untoldId } from '../model/planned-item';
import { planIssues, type PreviewContext } from './plan-issues';
import { theEnd, type PreviewJournalWriter } from './preview-journal-writer';
import { gatheredFrom, wishesOf, type WishesOf } from './run-issues';
import { heartbeat, type DeliveryContext } from './delivery-context';

/**
 * Finds out what a run would do, and changes nothing in the Connector: reads the links of each issue of the run and
 * stores the plan in chunks. Does not ask Jira: the issues, and what the maker may do on them, were stored when they
 * pressed Preview. If a page is interrupted, the part already planned is kept, and the next delivery goes on after it.
 */
export async function previewIssues(context: DeliveryContext, writer: PreviewJournalWriter): Promise<void> {
  const { ports, run, supervisor } = context;
  await supervisor.guard(async () => {
    const [maker, gathering] = await Promise.all([
      ports.runs.rights(run.id, run.by),
      ports.runs.gathering(run.id),
    ]);
    // A preview begun by the first release: only a person's press can find its issues now.
    if (maker === null || gathering === null) return supervisor.pauseFor('makersRights', 'NOT_ALLOWED');
    const from = placeOf(writer);
    const wishes = await wishesOf(ports, run);
    const work = {
      ...context,
      wishesOf: wishes,
      maker,
      tookMs: (ms: number) => writer.tookMs(ms),
      heartbeat: () => heartbeat(context, writer),
    };
    // With any cursor they are in the plan already, even if no issue is.
    if (writer.journal.cursor === null) await addMissing(writer, gathering.missing, wishes);
    await planAll(work, writer, from, gathering.issues);
  });
}

/** Where the plan goes on, counted in issues. A cursor of the first release cannot be used. */
function placeOf(writer: PreviewJournalWriter): number {
  const { cursor } = writer.journal;
  if (cursor === theEnd) return Infinity;
  if (cursor !== null && /^at:\d+$/.test(cursor)) return Number(cursor.slice(3));
  writer.restart();
  return 0;
}

async function planAll(
  work: PreviewContext,
  writer: PreviewJournalWriter,
  from: number,
  issues: number,
): Promise<void> {
  const { supervisor } = work;
  let at = Math.min(from, issues);
  if (at < issues) {
    for await (const some of gatheredFrom(work.ports, work.run, at)) {
      const { items, planned } = await planIssues(work, some);
      at += planned;
      await writer.add(items, planned, at < issues ? `at:${String(at)}` : null);
      if (writer.items() > itemsInARun) supervisor.pauseFor('tooMany', 'INVALID_INPUT');
      supervisor.checkLimits(some.length);
      if (supervisor.isOver()) break;
    }
  }
  const isThrough = at >= issues;
  if (isThrough) supervisor.stop({ why: 'ready' });
  await writer.flush(isThrough ? theEnd : `at:${String(at)}`);
}

/** Adds typed names that match nothing, for the person who typed them. Deleted or hidden: both look the same. */
async function addMissing(
  writer: PreviewJournalWriter,
  missing: readonly string[],
  wishes: WishesOf,
): Promise<void> {
  const items = missing.flatMap((name) =>
    (wishes.named(name) ?? []).map((wish) => skippedItem({ id: untoldId, key: wish.key }, 'gone', wish)),
  );
  if (items.length > 0) await writer.add(items, 0, 'at:0');
}
