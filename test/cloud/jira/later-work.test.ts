import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../database';
import { ask } from './ask';
import { createJira } from './create-jira';

const folder = mkdtempSync(path.join(tmpdir(), 'jira-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('work accepted before the database was closed is done after the next start', async () => {
  const first = openDatabase(folder);
  const before = createJira({ db: first, projects: ['SUP'] });
  const body = { issues: [{ issueID: 10173, properties: { late: true } }] };
  expect((await ask(before, '/issue/properties/multi', { as: 'app', method: 'POST', body })).status).toBe(
    303,
  );
  first.close();
  await before.settled();

  const second = openDatabase(folder);
  const after = createJira({ db: second, projects: ['SUP'] });
  const read = async () => (await ask(after, '/issue/10173/properties/late', { as: 'vera' })).status;
  expect(await read()).toBe(404);
  await after.settled();
  expect(await read()).toBe(200);
  second.close();
});
