import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../database';
import { fixedIssues } from './fixed-issues';
import { startConnector, type StandIn } from './start-connector';

const folder = mkdtempSync(path.join(tmpdir(), 'connector-'));
afterAll(() => rmSync(folder, { recursive: true }));

const soid = '500Qy00000VvNShIAN';
const start = (): Promise<StandIn> => startConnector({ db: openDatabase(folder), issues: fixedIssues() });
const push = async (standIn: StandIn, token: string): Promise<number> => {
  const url = `${standIn.origins.eu}/external/api/push/project/10002/issue/20001/to/Case/${soid}`;
  return (await fetch(url, { method: 'POST', headers: { authorization: `JWT ${token}` } })).status;
};

test('tokens, links, records, log, connections and switches survive a restart, and faults do not', async () => {
  const before = await start();
  const revoked = before.mintToken({ region: 'eu', lifespanMinutes: 15 });
  const token = before.mintToken({ region: 'eu', lifespanMinutes: 15 });
  before.revokeToken(revoked);
  before.putLink({ issueId: '20001', soid, autoPush: true });
  before.switches.set({ pushOk: 'accepted202' });
  before.changeConnection('production', { allowAutoPull: false });
  before.unbind('10001');
  expect(await push(before, token)).toBe(202);
  before.faults.add({ kind: 'hang' });
  const [record, log] = [before.record(soid), before.pushes()];
  await before.stop();

  const after = await start();
  expect(after.record(soid)).toEqual(record);
  expect(after.pushes()).toEqual(log);
  expect(after.associationsOf('20001')).toMatchObject([{ soid, autoPush: true }]);
  expect(await push(after, token)).toBe(202);
  expect(await push(after, revoked)).toBe(401);
  await after.stop();
});

test('another database has another key', async () => {
  const here = await start();
  const elsewhere = await startConnector({ db: openDatabase(':memory:'), issues: fixedIssues() });
  const token = elsewhere.mintToken({ region: 'eu', lifespanMinutes: 15 });
  expect(await push(here, token)).toBe(401);
  await Promise.all([here.stop(), elsewhere.stop()]);
});
