import { emptyRegistry, withConnection } from '../../../../src/connections/model/registry';
import { continuedPreview, type Journal, type PreviewJournal } from '../../../../src/runs/model/journal';
import { viewRun, type RunForReader } from '../../../../src/runs/model/view-run';
import { ada, aStoredConnection, evan, noon, paula } from '../../../builders';
import { aPlan, aPushJournal, aRun, anIntent } from '../../../run-builders';

const at = (seconds: number): string => new Date(Date.parse(noon) + seconds * 1000).toISOString();
const now = new Date(at(30));
const source = { by: 'connector', status: 429 } as const;
const wait = { until: at(60), code: 'RATE_LIMITED', source } as const;
const toldWait = { until: at(60), code: 'RATE_LIMITED', ...source };

/** A plan of ten items in two chunks, of ten issues. */
function aPreview(over: Partial<PreviewJournal> = {}): PreviewJournal {
  const claim = { epoch: 1, calledBy: 1, owner: 'o-1', claimedAt: noon, inFlight: 2, idle: null };
  const counts = aPlan({ issues: 5, push: 5 });
  return {
    ...continuedPreview(claim, null),
    chunks: [
      { key: 'one', from: 0, items: 5, counts },
      { key: 'two', from: 5, items: 5, counts },
    ],
    issuesRead: 10,
    reads: { count: 10, ms: 2_000 },
    ending: { why: 'ready', at: noon },
    ...over,
  };
}

const gathering = { at: noon, cursor: null, isThrough: true, pages: 1, issues: 11, missing: [] };
const pushing = aPushJournal({ marks: 'pprpw', seconds: [1, 2, 3, 4, 0], inFlight: 3 });
const rowsOf = (...journals: readonly Journal[]) => ({ intent: anIntent(), journals, end: null });
const view = (over: Partial<RunForReader> = {}, when = now) =>
  viewRun(
    {
      run: aRun({ by: ada }),
      rows: rowsOf(aPreview(), pushing),
      ...{ gathering, lookedAt: 2, hidden: [], unseen: null, asking: null, stop: null, rightsUntil: null },
      accountId: ada,
      registry: withConnection(emptyRegistry, aStoredConnection()),
      nameOf: (accountId) => (accountId === ada ? 'Ada' : null),
      ...over,
    },
    when,
  );
const hidden = (position: number) =>
  ({ position, issueId: String(20_001 + position), plannedAs: 'push', skipped: null }) as const;

describe('what is known of the run', () => {
  test('whose it is, and who let it push', () => {
    expect(view()).toMatchObject({ startedBy: 'Ada', pushedBy: 'Ada', isYours: true, isStarted: true });
    expect(
      view({ accountId: evan, rows: { ...rowsOf(aPreview()), intent: anIntent({ by: paula }) } }),
    ).toMatchObject({ startedBy: 'Ada', pushedBy: null, isYours: false });
    const preview = { ...rowsOf(aPreview()), intent: anIntent({ work: 'preview', epoch: 1 }) };
    expect(view({ rows: preview })).toMatchObject({ pushedBy: null, isStarted: false, phase: 'ready' });
  });

  test('how many issues are expected, which only its maker learns', () => {
    expect(view().expectedIssues).toBe(11);
    expect(view({ gathering: { ...gathering, isThrough: false } }).expectedIssues).toBe(10);
    expect(view({ gathering: null }).expectedIssues).toBe(10);
    expect(view({ accountId: evan }).expectedIssues).toBeNull();
  });

  test('how many issues are planned: for its maker also those that are read and not in a chunk yet', () => {
    const further = { rows: rowsOf(aPreview({ issuesRead: 12 })) };
    expect([view(further).plan.issues, view({ ...further, accountId: evan }).plan.issues]).toEqual([12, 10]);
    expect(view({ rows: rowsOf() }).plan.issues).toBe(0);
  });

  test('whether its plan is whole: a delivery said so, or somebody let it push', () => {
    const previewing = (over: Partial<PreviewJournal>) =>
      view({ rows: { ...rowsOf(aPreview(over)), intent: anIntent({ work: 'preview', epoch: 1 }) } });
    expect(previewing({})).toMatchObject({ isPlanned: true, estimate: { connectorCalls: 10, seconds: 1 } });
    expect(previewing({ ending: null })).toMatchObject({ isPlanned: false, estimate: null });
    expect(view({ rows: rowsOf(aPreview({ ending: null }), pushing) }).isPlanned).toBe(true);
    const handedOn = aPreview({ ending: { why: 'handedOn', at: noon, job: 'j' } });
    const rows = { ...rowsOf(handedOn, aPreview({ epoch: 2 })), intent: anIntent({ work: 'preview' }) };
    expect(view({ rows }).isPlanned).toBe(true);
  });

  test('what stops its connection, where something does', () => {
    const stop = { name: 'Ada', at: noon, reason: 'a test', isSite: true };
    expect(view()).not.toHaveProperty('stop');
    expect(view({ stop }).stop).toEqual(stop);
  });
});

describe('how far it is', () => {
  test('the pace, what is left at that pace, and what is in flight', () => {
    expect(view()).toMatchObject({
      ...{ phase: 'pushing', perMinute: 8, secondsLeft: 45, inFlight: 3 },
      standing: { total: 10, by: { pushed: 3, refused: 1, onTheWay: 1, waiting: 5 } },
    });
  });

  test('a first few items have a pace too; a run that rests has none', () => {
    const trying = { ...rowsOf(aPreview(), pushing), intent: anIntent({ first: 5 }) };
    expect(view({ rows: trying })).toMatchObject({ phase: 'trying', perMinute: 8 });
    const tried = rowsOf(aPreview(), { ...pushing, ending: { why: 'tried', at: noon } });
    expect(view({ rows: tried })).toMatchObject({ phase: 'tried', perMinute: null, secondsLeft: null });
  });

  test('of several deliveries the last one tells the pace and what is in flight', () => {
    const next = aPushJournal({ epoch: 3, first: 5, marks: 'pp', seconds: [1, 2], inFlight: 1 });
    expect(view({ rows: rowsOf(aPreview(), pushing, next) })).toMatchObject({ perMinute: 4, inFlight: 1 });
  });

  test('before any delivery there is no pace, nothing in flight and nothing latest', () => {
    expect(view({ rows: rowsOf() })).toMatchObject({
      perMinute: null,
      inFlight: 0,
      latest: null,
      estimate: null,
    });
  });

  test('the latest item, with the time of the journal’s last write', () => {
    const latest = { issueKey: 'OPS-4', position: 3, state: 'pushed' } as const;
    const rows = rowsOf(aPreview(), { ...pushing, touchedAt: at(9), latest });
    expect(view({ rows }).latest).toEqual({ issueKey: 'OPS-4', state: 'pushed', at: at(9) });
    expect(view({ rows, hidden: [hidden(3)] }).latest).toBeNull();
    expect(view().latest).toBeNull();
  });
});

describe('what a reader may not see', () => {
  test('is in no count, no pace and no cause', () => {
    const seen = view({ hidden: [hidden(0), hidden(2)] });
    expect(seen).toMatchObject({
      ...{ perMinute: 4, causes: [], isPartial: false, plan: { push: 8 } },
      standing: { total: 8, by: { pushed: 2, refused: 0 } },
    });
  });

  test('nor is what was not looked at as them yet, which is said', () => {
    const rows = rowsOf(aPreview(), { ...pushing, unmirrored: [1, 4, 5, 9] });
    expect(view({ rows, lookedAt: 1 })).toMatchObject({
      isPartial: true,
      unmirrored: 2,
      standing: { total: 5 },
    });
    expect(view({ rows, lookedAt: 0 })).toMatchObject({
      isPartial: true,
      unmirrored: 0,
      standing: { total: 0 },
    });
    expect(view({ rows, hidden: [hidden(9)] })).toMatchObject({ isPartial: false, unmirrored: 3 });
  });

  test('a run others may still send items of is done for who has nothing left waiting', () => {
    const partly = { ...pushing, marks: 'ppppppppp', ending: { why: 'partly', at: at(9) } } as const;
    const rows = rowsOf(aPreview(), partly);
    expect(view({ rows }).phase).toBe('partly');
    expect(view({ rows, hidden: [hidden(9)] })).toMatchObject({
      phase: 'done',
      standing: { by: { pushed: 9 } },
    });
    expect(view({ rows, lookedAt: 1 }).phase).toBe('partly');
  });
});

describe('what it waits for', () => {
  const waiting = { ...pushing, ending: { why: 'waits', at: noon, job: 'j', ...wait } } as const;

  test('between two deliveries', () => {
    expect(view({ rows: rowsOf(aPreview(), waiting) }).waits).toEqual(toldWait);
  });

  test('within a delivery, until its time is over or the delivery is', () => {
    const held = rowsOf(aPreview(), { ...pushing, held: wait });
    expect(view({ rows: held }).waits).toEqual(toldWait);
    expect(view({ rows: held }, new Date(at(60))).waits).toBeNull();
    const ended = { ...pushing, held: wait, ending: { why: 'handedOn', at: noon, job: 'j' } } as const;
    expect(view({ rows: rowsOf(aPreview(), ended) }).waits).toBeNull();
    expect(view().waits).toBeNull();
  });

  test('nothing once it is paused or over', () => {
    const rows = rowsOf(aPreview(), waiting);
    const paused = { ...rows, intent: anIntent({ desired: 'pause' }) };
    expect(view({ rows: paused })).toMatchObject({ phase: 'paused', waits: null });
    expect(view({ rows: { ...rows, end: { at: noon, how: 'done' } } })).toMatchObject({
      phase: 'done',
      waits: null,
    });
    expect(view({ rows: { ...rows, intent: anIntent({ desired: 'cancel' }) } }).waits).toBeNull();
  });
});

describe('why it is paused', () => {
  const told = {
    by: 'trouble',
    why: 'sameRefusal',
    code: 'REFUSED',
    detail: 'No.',
    at: noon,
    source,
  } as const;
  const pausedAbout = (position: number | null) => {
    const ending = { why: 'paused', at: noon, pause: { ...told, position } } as const;
    return rowsOf(aPreview(), { ...pushing, ending });
  };

  test('in the words of an answer about an item the reader sees, and of no other', () => {
    expect(view().pause).toBeNull();
    expect(view({ rows: pausedAbout(2) }).pause).toEqual(told);
    expect(view({ rows: pausedAbout(2), hidden: [hidden(2)] }).pause).toEqual({ ...told, detail: null });
    expect(view({ rows: pausedAbout(null), hidden: [hidden(2)] }).pause).toEqual(told);
  });

  test('by a person, with the name they have now', () => {
    const pausedBy = (by: string) =>
      view({ rows: { ...rowsOf(aPreview()), intent: anIntent({ desired: 'pause', by }) } }).pause;
    expect(pausedBy(ada)).toEqual({ by: 'person', name: 'Ada', at: noon });
    expect(pausedBy(paula)).toEqual({ by: 'person', name: null, at: noon });
  });
});
