import type { FaultWish } from '../cloud/connector/faults/fault';
import { runningApp } from './running-app';
import { caseA, caseB, linkWish } from './wishes';

/** Connector failures against the real app over real sockets: what the person is told, and what is true afterwards. */
describe('when the Connector fails', () => {
  const app = runningApp();
  const issueId = () => app().cloud.jira.findIssue('SUP-1')?.id ?? '';
  const held = () =>
    app()
      .cloud.connector.associationsOf(issueId())
      .map(({ soid }) => soid);
  const break_ = (wish: FaultWish) => app().cloud.connector.faults.add(wish);

  const reading = { method: 'GET', path: '/external/api/associations' } as const;
  const readFaults: readonly (readonly [string, Omit<FaultWish, 'match'>, string])[] = [
    ['HTML 500', { kind: 'html500' }, 'CONNECTOR_DOWN'],
    ['503', { kind: 'status', status: 503 }, 'CONNECTOR_DOWN'],
    [
      '429 that asks for a minute',
      { kind: 'status', status: 429, headers: { 'Retry-After': '60' } },
      'RATE_LIMITED',
    ],
    ['429 without Retry-After', { kind: 'status', status: 429 }, 'RATE_LIMITED'],
    ['401', { kind: 'status', status: 401 }, 'TOKEN_REJECTED'],
    ['truncated JSON', { kind: 'truncated' }, 'ANSWER_UNKNOWN'],
    ['an empty body', { kind: 'emptyBody' }, 'ANSWER_UNKNOWN'],
    ['plain text', { kind: 'plainText' }, 'ANSWER_UNKNOWN'],
    ['a redirect to another host', { kind: 'redirect' }, 'ANSWER_UNKNOWN'],
    ['a cut connection', { kind: 'reset' }, 'CONNECTOR_DOWN'],
    ['200 with success:false', { kind: 'successFalse' }, 'REFUSED'],
  ];

  test.each(readFaults)(
    '%s to a read: the panel reports it and shows no links',
    async (_name, fault, code) => {
      break_({ ...fault, match: reading });
      const opened = await app().ask('openPanel');
      expect(opened).toMatchObject({ ok: true, data: { truth: { known: false, error: { code } } } });
    },
  );

  test.each(readFaults)('%s to a read: nothing is unlinked because of it', async (_name, fault) => {
    await app().command('linkRecords', linkWish([caseA, caseB]));
    break_({ ...fault, match: reading });
    await app().ask('unlinkRecord', { recordId: caseA, seen: [caseA, caseB] });
    expect(held().sort()).toEqual([caseA, caseB].sort());
  });

  const tolerable: readonly FaultWish['kind'][] = ['bareArray', 'extraFields', 'missingFields'];
  test.each(tolerable)('a read answered with %s is understood', async (kind) => {
    await app().command('linkRecords', linkWish([caseA]));
    break_({ kind, match: reading });
    const opened = await app().ask('openPanel');
    expect(opened).toMatchObject({ ok: true, data: { truth: { links: [{ record: { id: caseA } }] } } });
  });

  const pushing = { method: 'POST', path: '/external/api/push/' } as const;
  const pushFaults: readonly (readonly [string, Omit<FaultWish, 'match'>, string, number])[] = [
    ['200 with success:false', { kind: 'successFalse' }, 'refused', 0],
    ['HTML 500', { kind: 'html500' }, 'unknown', 0],
    ['HTML 500 after the effect', { kind: 'html500', when: 'after' }, 'unknown', 1],
    ['503', { kind: 'status', status: 503 }, 'unknown', 0],
    [
      '503 that asks for two hours',
      { kind: 'status', status: 503, headers: { 'Retry-After': '7200' } },
      'notSent',
      0,
    ],
    ['a connection cut before the effect', { kind: 'reset', when: 'before' }, 'unknown', 0],
    ['a connection cut after the effect', { kind: 'reset', when: 'after' }, 'unknown', 1],
    ['a bare 504', { kind: 'status', status: 504, body: 'gateway' }, 'unknown', 0],
    ['429', { kind: 'status', status: 429, headers: { 'Retry-After': '7' } }, 'notSent', 0],
    ['401 though its token is accepted', { kind: 'status', status: 401 }, 'refused', 0],
  ];

  test.each(pushFaults)('%s to a push is reported as %3$s', async (_name, fault, outcome, pushes) => {
    await app().command('linkRecords', linkWish([caseA]));
    const before = app().cloud.connector.pushCount();
    break_({ ...fault, match: pushing });
    const { results } = await app().command('pushRecord', { recordId: caseA });
    expect(results).toMatchObject([{ recordId: caseA, outcome }]);
    expect(app().cloud.connector.pushCount() - before).toBe(pushes);
  });

  test.each(['accepted202', 'noContent204', 'plainText200'] as const)(
    'a push answered with %s counts as pushed',
    async (pushOk) => {
      await app().command('linkRecords', linkWish([caseA]));
      app().cloud.connector.switches.set({ pushOk });
      const { results } = await app().command('pushRecord', { recordId: caseA });
      expect(results).toMatchObject([{ outcome: 'pushed' }]);
    },
  );

  test('a refusal of one record is quoted and does not look like a dead token', async () => {
    await app().command('linkRecords', linkWish([caseA]));
    app().cloud.connector.changeConnection('production', { allowModification: false });
    const { results } = await app().command('pushRecord', { recordId: caseA });
    expect(results?.[0]).toMatchObject({ outcome: 'refused', error: { code: 'REFUSED', by: 'connector' } });
    expect(results?.[0]?.error?.detail).toMatch(/not allowed to modify/);
  });

  test('a link whose push fails stays, and shows that it is not pushed', async () => {
    break_({ kind: 'status', status: 503, match: pushing });
    const { links, items } = await app().command('linkRecords', linkWish([caseA], { push: true }));
    expect(items).toMatchObject([{ linked: 'linked', push: { outcome: 'unknown' } }]);
    expect(links).toMatchObject([{ record: { id: caseA }, lastPush: { outcome: 'unknown' } }]);
  });

  test('a link whose answer is lost is found by a new read', async () => {
    break_({ kind: 'reset', when: 'after', match: { method: 'POST', path: '/external/api/association' } });
    const { items } = await app().command('linkRecords', linkWish([caseA]));
    expect(items).toMatchObject([{ linked: 'linked' }]);
  });

  test('a link made before a 500 came back is found by a new read', async () => {
    break_({ kind: 'html500', when: 'after', match: { method: 'POST', path: '/external/api/association' } });
    const { items } = await app().command('linkRecords', linkWish([caseA]));
    expect(items).toMatchObject([{ linked: 'linked' }]);
  });

  test('a link that never arrived is not reported as linked', async () => {
    break_({ kind: 'reset', when: 'before', match: { method: 'POST', path: '/external/api/association' } });
    const { items, links } = await app().command('linkRecords', linkWish([caseA]));
    expect(items).toMatchObject([{ linked: 'notConfirmed' }]);
    expect(links).toEqual([]);
  });
});
