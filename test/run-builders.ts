import type { PlanCounts } from '../src/contract/runs/run-view';
import { emptyPush, type PushJournal } from '../src/runs/model/journal';
import { noCounts, type PlannedItem } from '../src/runs/model/planned-item';
import type { AgreedConnection, Run, RunIntent } from '../src/runs/model/run';
import { aCaseId, ada, noOptions, noon, projectId } from './builders';

const by = ada;
const names = { id: 'site', name: 'Salesforce', family: 'token-1' };
const connection: AgreedConnection = { ...names, region: 'global', last4: 'kept' };

export function aRun(over: Partial<Run> = {}): Run {
  return {
    ...{ id: '20261005T120000Z-abcd', projectId, createdAt: noon, by, connection },
    chosen: { how: 'project', jql: '', onlyLinked: false, onlyChanged: false },
    jql: `project = ${projectId} ORDER BY key ASC`,
    expectedIssues: 10,
    ...over,
  };
}

export function anIntent(over: Partial<RunIntent> = {}): RunIntent {
  const fresh = { first: null, probe: false, despite: false, job: null };
  const asked = { makerAskedAt: noon, starterAskedAt: noon };
  return { ...fresh, ...asked, work: 'push', desired: 'on', epoch: 2, connection, by, at: noon, ...over };
}

export function aPushJournal(over: Partial<PushJournal> = {}): PushJournal {
  const { epoch = 2 } = over;
  const claim = { epoch, calledBy: epoch, owner: `o-${String(epoch)}`, claimedAt: noon };
  const marks = over.marks ?? '';
  return {
    ...emptyPush({ ...claim, inFlight: 4, idle: null }),
    seconds: [...marks].map((_, n) => n),
    ...over,
  };
}

export function anItem(n: number, over: Partial<PlannedItem> = {}): PlannedItem {
  return {
    ...{ issueId: String(20_001 + n), issueKey: `OPS-${String(n + 1)}`, options: noOptions },
    record: { object: 'Case', id: aCaseId(n) },
    ...{
      plannedAs: 'push',
      skipped: null,
      code: null,
      source: {},
      wholeIssue: true,
      formerKey: null,
      host: null,
    },
    ...over,
  };
}

export function aPlan(over: Partial<PlanCounts> = {}): PlanCounts {
  return { ...noCounts(), ...over };
}
