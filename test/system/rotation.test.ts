import * as z from 'zod/mini';
import { until } from '../until';
import { runningApp } from './running-app';
import { asAdmin, codeToAdmin, connect, removeAll, settingsOf, tokenOf } from './several-orgs';
import { caseA, linkWish } from './wishes';

const registryRow = z.object({ leftOver: z.array(z.unknown()) });

/** Replacing a token while everything around it fails or changes. Every secret that stays is one the registry names. */
describe('a rotation', () => {
  const app = runningApp();
  const cloud = () => app().cloud;
  const inUse = async () => (await settingsOf(cloud())).connections[0];
  const leftOver = () =>
    registryRow.parse(
      cloud()
        .forge.readPlain()
        .find(({ key }) => key === 'connections')?.value,
    ).leftOver;
  /** Storage refuses the nth write of the registry from now on, or answers no although it did it. */
  const refuseWrite = (nth: number, performed: boolean) =>
    cloud().forge.switches.storageFaults.push({
      ...{ paths: ['/api/v1/set'], keys: '^connections$', skip: nth - 1, times: 1, performed },
      ...{ status: 500, code: 'INTERNAL_SERVER_ERROR' },
    });
  let [id, present] = ['', ''];
  const ask = (key: string, more: object = {}) => asAdmin(cloud(), key, { id, ...more });
  const prepare = (token: string) => ask('prepareToken', { token, endsOn: null });
  const made = () => tokenOf(cloud(), 'production');
  const stop = () => asAdmin(cloud(), 'stopSending', { id: null, reason: 'Salesforce is being cleaned up' });
  const writes = () =>
    cloud()
      .connector.calls()
      .filter(({ method }) => method === 'POST').length;
  const push = async () => {
    const answer = await app().ask('pushRecord', { recordId: caseA });
    return answer.ok ? answer.data : answer.error.code;
  };
  const pushed = { results: [{ outcome: 'pushed' }] };
  const notSent = { results: [{ outcome: 'notSent', error: { code: 'SENDING_STOPPED' } }] };
  const ends = (token: string) => ({ last4: token.slice(-4) });

  beforeEach(async () => {
    cloud().connector.switches.set({ tokensOverlap: 'bothLive' });
    await removeAll(cloud());
    present = made();
    id = await connect(cloud(), 'production', present);
    await app().command('linkRecords', linkWish([caseA]));
  });

  test('the next token is refused at the moment of the switch: nothing is switched, and pushes go on', async () => {
    const next = made();
    expect(await prepare(next)).toMatchObject({ prepared: true });
    cloud().connector.revokeToken(next);
    expect(await ask('switchToken')).toMatchObject({
      switched: false,
      steps: [{}, { state: 'failed', error: { code: 'TOKEN_REJECTED' } }, {}, {}],
    });
    expect(await inUse()).toMatchObject({
      token: ends(present),
      next: ends(next),
    });
    expect(await push()).toMatchObject(pushed);
  });

  test('making the next token ends the present one: the next press lets it take over, and one click back is refused', async () => {
    cloud().connector.switches.set({ tokensOverlap: 'endsPresent' });
    const next = made();
    expect(await prepare(next)).toMatchObject({ prepared: true });
    expect(await app().codeOf('openPanel')).toBe('ok');
    expect(await inUse()).toMatchObject({
      token: ends(next),
      previous: ends(present),
    });
    expect(await ask('switchBack')).toMatchObject({ switched: false });
    expect(await push()).toMatchObject(pushed);
    expect(await inUse()).toMatchObject({ token: ends(next), previous: null });
    expect(leftOver()).toEqual([]);
  });

  test('both have ended: the press says so, nothing is switched, and a token saved in place helps', async () => {
    const next = made();
    await prepare(next);
    for (const token of [present, next]) cloud().connector.revokeToken(token);
    const before = cloud().connector.pushCount();
    expect(await push()).toBe('TOKEN_REJECTED');
    expect(cloud().connector.pushCount()).toBe(before);
    expect(await inUse()).toMatchObject({
      ...{ token: ends(present), next: ends(next) },
      lastFailure: { code: 'TOKEN_REJECTED' },
    });
    const token = made();
    await ask('saveConnection', { draft: { token, region: 'global', salesforceAddress: '', endsOn: null } });
    expect(await inUse()).toMatchObject({ token: ends(token), next: null });
    expect(await push()).toMatchObject(pushed);
    expect(leftOver()).toEqual([]);
  });

  test('two admins prepare and switch at once: one switch counts, and no token is left over', async () => {
    const nexts = [made(), made()];
    await Promise.all(nexts.map(prepare));
    const prepared = (await inUse())?.next?.last4;
    expect(nexts.map((token) => token.slice(-4))).toContain(prepared);
    const switching = [1, 2].map(() => codeToAdmin(cloud(), 'switchToken', { id }));
    expect((await Promise.all(switching)).toSorted()).toEqual(['CHANGED_MEANWHILE', 'ok']);
    expect(await inUse()).toMatchObject({
      ...{ token: { last4: prepared }, next: null },
      previous: ends(present),
    });
    expect(leftOver()).toEqual([]);
    expect(await push()).toMatchObject(pushed);
  });

  test('one admin removes the connection while another switches: it stays removed, and no token is left over', async () => {
    await prepare(made());
    const [switching, removing] = await Promise.all([
      codeToAdmin(cloud(), 'switchToken', { id }),
      codeToAdmin(cloud(), 'removeConnection', { id, projects: 'useDefault' }),
    ]);
    expect(removing).toBe('ok');
    expect(['ok', 'NOT_FOUND', 'CHANGED_MEANWHILE']).toContain(switching);
    expect((await settingsOf(cloud())).connections).toEqual([]);
    expect(leftOver()).toEqual([]);
    expect(await push()).toBe('NOT_CONNECTED');
  });

  test.each([
    ['refuses to name the new token after storing it', 2, false, false],
    ['names the new token, and its answer is lost', 2, true, true],
    ['announces the new token, and its answer is lost', 1, true, false],
  ])('storage %s: what is told is safe to repeat', async (_what, nth, performed, isKept) => {
    const next = made();
    refuseWrite(nth, performed);
    expect(await codeToAdmin(cloud(), 'prepareToken', { id, token: next, endsOn: null })).toBe(
      'PLATFORM_DOWN',
    );
    expect(await inUse()).toMatchObject({ token: ends(present), next: isKept ? ends(next) : null });
    expect(await push()).toMatchObject(pushed);
    const again = made();
    expect(await prepare(again)).toMatchObject({ prepared: true });
    expect(await inUse()).toMatchObject({ token: ends(present), next: ends(again) });
    expect(leftOver()).toEqual([]);
  });

  test.each([
    ['refuses the switch', false],
    ['switches, and its answer is lost', true],
  ])('storage %s: pushes go on, and switching again ends it', async (_what, performed) => {
    const next = made();
    await prepare(next);
    refuseWrite(1, performed);
    expect(await codeToAdmin(cloud(), 'switchToken', { id })).toBe('PLATFORM_DOWN');
    expect(await inUse()).toMatchObject({ token: ends(performed ? next : present) });
    expect(await push()).toMatchObject(pushed);
    expect(await codeToAdmin(cloud(), 'switchToken', { id })).toBe(performed ? 'CHANGED_MEANWHILE' : 'ok');
    expect(await inUse()).toMatchObject({ token: ends(next), next: null });
    expect(leftOver()).toEqual([]);
  });

  test('two admins stop all sending while a press lets the next token take over: nothing is sent after their answers', async () => {
    cloud().connector.switches.set({ tokensOverlap: 'endsPresent' });
    const next = made();
    await prepare(next);
    cloud().connector.switches.set({ latencyMs: 1_200 });
    const before = cloud().connector.calls().length;
    const pressing = push();
    await until(
      () => cloud().connector.calls().slice(before),
      (calls) => calls.some(({ status }) => status === 401),
    );
    expect(await Promise.all([stop(), stop()])).toMatchObject([
      { stop: { name: 'Ada' } },
      { stop: { name: 'Ada' } },
    ]);
    const atAnswer = writes();
    expect(await pressing).toMatchObject(notSent);
    expect(writes()).toBe(atAnswer);
    expect(await inUse()).toMatchObject({ token: ends(next) });
    await asAdmin(cloud(), 'startSending', { id: null });
    expect(await push()).toMatchObject(pushed);
  });

  test('while sending is stopped a token can be prepared and switched, and nothing is sent', async () => {
    await stop();
    const before = writes();
    const next = made();
    expect(await prepare(next)).toMatchObject({ prepared: true });
    expect(await ask('switchToken')).toMatchObject({ switched: true });
    expect(await push()).toMatchObject(notSent);
    expect(writes()).toBe(before);
  });
});
