import type { Run } from '../model/run';
import {
  findAgreedConnection,
  type AgreedConnectionNeeds,
  type MonitoredConnection,
} from '../../connections/open-connection';
import type { Claimed } from './claim-epoch';
import { ConcurrencyLimiter, type LimiterNeeds } from './concurrency-limiter';
import { Supervisor, type SupervisorNeeds } from './supervisor';
import { PreviewJournalWriter } from './preview-journal-writer';
import { previewIssues } from './preview-issues';
import { pushPlan } from './push-plan';
import type { DeliveryContext, DeliveryNeeds, DeliveryResult } from './delivery-context';
import { FailureStreak } from './failure-streak';
import { lockWork, type LockNeeds } from './work-lock';

type WorkNeeds = DeliveryNeeds & SupervisorNeeds & LimiterNeeds & LockNeeds;
export type CarryOutNeeds = AgreedConnectionNeeds & WorkNeeds;

/** After this many deliveries in a row without progress, or dead ones, another one would fail too. */
const mostIdleInAll = 8;

/** Does what the intent says, with the agreed connection, within one delivery. */
export async function carryOut(ports: CarryOutNeeds, run: Run, claimed: Claimed): Promise<DeliveryResult> {
  const streak = new FailureStreak();
  const opened = await findAgreedConnection(ports, claimed.intent.connection.id, streak);
  return opened
    ? opened.use((connected) => carryOutWith(ports, run, claimed, streak, connected))
    : carryOutWith(ports, run, claimed, streak, null);
}

async function carryOutWith(
  ports: WorkNeeds,
  run: Run,
  claimed: Claimed,
  streak: FailureStreak,
  connected: MonitoredConnection | null,
): Promise<DeliveryResult> {
  const { intent, mine } = claimed;
  const most = connected?.connection.atOnce ?? 1;
  // Only the delivery a person resumed the run with probes. The ones it hands on to do not.
  const probe = intent.probe && mine.epoch === intent.epoch;
  const limiter = new ConcurrencyLimiter(ports, most, { limit: mine.inFlight, probe });
  const supervisor = new Supervisor(ports, run, mine, intent, limiter, connected);
  streak.stops(supervisor);
  const renewLock = (): Promise<void> => lockWork(ports, run, mine);
  await renewLock();
  // The deliveries before this one died without recording that they made no progress.
  if ((mine.idle?.count ?? 0) > mostIdleInAll) supervisor.pauseFor('noProgress', 'UNEXPECTED');
  // It may have to stop already: people stopped it and the last delivery died before it could, or there is no
  // connection.
  await supervisor.check();
  if (connected === null || supervisor.verdict) {
    const verdict = supervisor.verdict ?? { why: 'handedOn' };
    return { verdict, isIdle: true, save: (ending) => ports.runs.saveJournal(run.id, { ...mine, ending }) };
  }
  // Reports every wait that goes through these ports, for Jira too.
  const reporting: DeliveryNeeds = { ...ports, waits: supervisor.reportWait };
  const context = { ports: reporting, run, connected, limiter, supervisor, most, renewLock };
  return mine.work === 'push' ? pushPlan(context, claimed, mine) : preview(context, mine);
}

async function preview(
  context: DeliveryContext,
  mine: Extract<Claimed['mine'], { work: 'preview' }>,
): Promise<DeliveryResult> {
  const { ports, run, limiter, supervisor } = context;
  const writer = new PreviewJournalWriter(ports, run.id, mine, () => limiter.limit);
  supervisor.onWait((wait) => writer.hold(wait));
  await previewIssues(context, writer);
  return {
    verdict: supervisor.verdict ?? { why: 'handedOn' },
    isIdle: writer.isIdle(),
    save: (ending) => writer.save(ending),
  };
}
