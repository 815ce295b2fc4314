import type { Run } from '../model/run';
import type { Ports } from '../../ports/ports';
import type { Patience } from '../../shared/retry';
import { findLine, type Line } from '../../connections/open-connection';
import type { Claimed } from './claim-epoch';
import { Gate } from './concurrency-limiter';
import { Overseer } from './supervisor';
import { PreviewBook } from './preview-journal-writer';
import { previewIssues } from './preview-issues';
import { pushPlan } from './push-plan';
import type { Shift, WorkedOn } from './shift';
import { TroubleRow } from './trouble-row';
import { lockWork } from './work-lock';

/** So many deliveries in a row may come to nothing, or die: then another would too. */
const mostIdleInAll = 8;

/** Does what people want of a run, with the connection they agreed to, as far as one delivery reaches. */
export async function workOn(ports: Ports, run: Run, claimed: Claimed): Promise<WorkedOn> {
  const row = new TroubleRow();
  const opened = await findLine(ports, row);
  return opened
    ? opened.use((line) => workWith(ports, run, claimed, row, line))
    : workWith(ports, run, claimed, row, null);
}

async function workWith(
  ports: Ports,
  run: Run,
  claimed: Claimed,
  row: TroubleRow,
  line: Line | null,
): Promise<WorkedOn> {
  const { will, mine } = claimed;
  const most = line?.connection.atOnce ?? 1;
  // The delivery a person resumed the run with tries one item first; those it hands on to need not.
  const probe = will.probe && mine.epoch === will.epoch;
  const gate = new Gate(ports, most, { limit: mine.inFlight, probe });
  const overseer = new Overseer(ports, run, mine, will, gate, () => line?.connector.sent() ?? 0);
  row.stops(overseer);
  const stay = (): Promise<void> => lockWork(ports, run, mine);
  await stay();
  // Those before it did not even live to say that they came to nothing.
  if ((mine.idle?.count ?? 0) > mostIdleInAll) overseer.pauseFor('noProgress', 'UNEXPECTED');
  // It may be stopped already: by people, whose last delivery died before it could stop, or because there is no connection.
  await overseer.lookNow();
  if (line === null || overseer.verdict) {
    const verdict = overseer.verdict ?? { why: 'handedOn' };
    return { verdict, isIdle: true, save: (ending) => ports.runs.saveJournal(run.id, { ...mine, ending }) };
  }
  // Whoever waits through these, for Jira too, is told of.
  const telling: Ports & Pick<Patience, 'waits'> = { ...ports, waits: overseer.waitsFor };
  const shift = { ports: telling, run, line, gate, overseer, most, stay };
  return mine.work === 'push' ? pushPlan(shift, claimed, mine) : preview(shift, mine);
}

async function preview(shift: Shift, mine: Extract<Claimed['mine'], { work: 'preview' }>): Promise<WorkedOn> {
  const { ports, run, gate, overseer } = shift;
  const book = new PreviewBook(ports, run.id, mine, () => gate.limit);
  overseer.tells((wait) => book.hold(wait));
  await previewIssues(shift, book);
  return {
    verdict: overseer.verdict ?? { why: 'handedOn' },
    isIdle: book.isIdle(),
    save: (ending) => book.save(ending),
  };
}
