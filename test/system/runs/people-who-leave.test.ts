import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startCloud } from '../../cloud/start-cloud';
import { letPass } from './killable-cloud';
import { linkEach, within } from './linked-issues';
import { bulkOn, isAtRest, runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

const paula = { user: 'paula' };
const span = { first: 1, last: 90 };

/** Somebody who no longer administers the project. */
describe('somebody who loses the right to administer a project', () => {
  const bulk = runningBulk();
  const permission = (havePermission: boolean) => ({ havePermission });
  const lost = JSON.stringify({
    permissions: {
      BROWSE_PROJECTS: permission(true),
      ADMINISTER_PROJECTS: permission(false),
      ADMINISTER: permission(false),
    },
  });

  test('is refused everything at once, while the run they set going continues on the recorded rights', async () => {
    const { connector, jira } = bulk().cloud;
    linkEach(bulk().cloud, span);
    const { id: runId } = await bulk().preview(within(span), paula);
    connector.switches.set({ latencyMs: 30 });
    await bulk().view('startPush', runId, { first: null }, paula);
    jira.faults.push({ path: '/rest/api/3/mypermissions', status: 200, body: lost, times: 'always' });
    for (const question of ['openBulk', 'watchRun', 'continueRun', 'pauseRun', 'resumeRun', 'cancelRun']) {
      const payload = question === 'openBulk' ? {} : { runId };
      expect(await bulk().codeOf(question, payload, paula)).toBe('NOT_ALLOWED');
    }
    expect(await bulk().codeOf('previewRun', { choice: within(span) }, paula)).toBe('NOT_ALLOWED');
    jira.faults.splice(0);
    const done = await bulk().reaches(runId);
    expect(done).toMatchObject({
      phase: 'done',
      standing: { by: { pushed: 90 } },
      startedBy: 'Paula',
      pushedBy: 'Paula',
    });
    await provenTruthful(bulk(), runId);
  });
});

/** The account of a person with a run under way is closed. */
describe('somebody whose account is closed', () => {
  let home = '';
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'closed-account-'));
  });
  afterAll(() => rm(home, { recursive: true }));

  test('has their runs stopped, and their account leaves no trace in storage', async () => {
    const first = await startCloud({ dataDir: home, fresh: true, operations: 300 });
    const before = bulkOn(first);
    await before.connect();
    linkEach(first, span);
    const { id: runId } = await before.preview(within(span), paula);
    await before.view('startPush', runId, { first: 5 }, paula);
    await before.reaches(runId, isAtRest, paula);
    await before.view('watchRun', runId);
    const paulas = first.jira.findUser('paula')?.accountId ?? 'nobody';
    expect(JSON.stringify(first.forge.readPlain())).toContain(paulas);
    await first.stop();

    // An account is reported once a week.
    letPass(home, 8 * 86_400_000, 'person:%');
    const cloud = await startCloud({ dataDir: home });
    const bulk = bulkOn(cloud);
    cloud.jira.closeAccount('paula');
    expect(await cloud.forge.trigger('salesforce-sweep')).toMatchObject({ value: { statusCode: 204 } });
    const stopped = await bulk.reaches(runId);
    expect(stopped).toMatchObject({
      phase: 'cancelled',
      startedBy: null,
      pushedBy: null,
      standing: { by: { pushed: 5, notSent: 85, onTheWay: 0 } },
    });
    expect(stopped.endedAt).not.toBeNull();
    expect(JSON.stringify(cloud.forge.readPlain())).not.toContain(paulas);
    await cloud.forge.queue.settled();
    expect(cloud.connector.pushCount()).toBe(5);
    const next = await bulk.preview(within(span));
    expect(next).toMatchObject({ phase: 'ready', plan: { push: 90 } });
    await cloud.stop();
  });
});
