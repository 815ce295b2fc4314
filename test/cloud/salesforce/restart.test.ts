import { createRecords } from '../connector/state/records';
import { createTables } from '../connector/state/tables';
import { openDatabase } from '../database';
import { startSalesforce } from './start-salesforce';

test('apps, people, orgs, tokens and switches survive a restart', async () => {
  const db = openDatabase(':memory:');
  createTables(db);
  const start = () => startSalesforce({ db, records: createRecords(db, Date.now) });
  const first = await start();
  const { clientId, secret } = first.app();
  first.changeApp(clientId, { callbackUrls: ['https://app.example/callback'] });
  first.changeOrg({ dailyLimit: 7 });
  first.changeUser('evan', { active: false });
  first.switches.set({ batchIds: 3 });
  const org = `${first.origin}/~${first.org().host}`;
  const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: secret };
  const ask = async (origin: string) =>
    (
      await fetch(`${origin}/services/oauth2/token`, { method: 'POST', body: new URLSearchParams(fields) })
    ).text();
  const token = /"access_token":"([^"]+)"/.exec(await ask(org))?.[1] ?? '';
  await first.stop();

  const second = await start();
  expect(second.app()).toMatchObject({ clientId, callbackUrls: ['https://app.example/callback'] });
  expect([second.org().dailyLimit, second.user('evan').active, second.switches.get().batchIds]).toEqual([
    7,
    false,
    3,
  ]);
  const headers = { authorization: `Bearer ${token}` };
  const limits = `${second.origin}/~${second.org().host}/services/data/v67.0/limits`;
  expect((await fetch(limits, { headers })).status).toBe(200);
  await second.stop();
});
