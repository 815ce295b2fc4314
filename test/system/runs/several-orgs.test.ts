import { runsContract } from '../../../src/contract/runs/questions';
import { receiptCsv } from '../../../static/runs/files/receipt-csv';
import { receiptOf } from '../../../static/runs/files/receipt-of';
import { until } from '../../until';
import { asAdmin, bind, connectSeveral, hosts, removeAll, type SeveralOrgs } from '../several-orgs';
import { caseOf, linkEach, narrowed, within } from './linked-issues';
import { dataOf, runningBulk, type Asker } from './running-bulk';
import { provenTruthful } from './truthful';

/** Bulk pushes at a site with two orgs. Its records have the same ids in both, so only the way tells them apart. */
describe('bulk pushes through several connections', () => {
  const bulk = runningBulk();
  const span = { first: 1, last: 60 };
  const support: Asker = { projectKey: 'SUP', projectId: '10001' };
  const cloud = () => bulk().cloud;
  const pushedThrough = (connection: string) =>
    cloud()
      .connector.pushes(1_000)
      .filter((push) => push.connection === connection && push.outcome === 'pushed');
  const changedBy = (n: number) => ({
    production: cloud().connector.record(caseOf(n))?.changedBy,
    sandbox: cloud().connector.record(caseOf(n), 'sandbox')?.changedBy,
  });
  let orgs: SeveralOrgs;

  beforeEach(async () => {
    orgs = await connectSeveral(cloud());
    linkEach(cloud(), span);
    cloud().connector.switches.set({ latencyMs: 30 });
  });
  afterEach(() => removeAll(cloud()));

  /** Starts a run of OPS and lets it push for a while. */
  async function underWay() {
    const { id } = await bulk().preview(within(span));
    await bulk().view('startPush', id, { first: null });
    await until(
      () => pushedThrough('sandbox').length,
      (count) => count >= 8,
    );
    return id;
  }

  async function receiptsOf(runId: string, asker?: Asker) {
    const { project } = runsContract.openBulk.answer.parse(dataOf(await bulk().ask('openBulk', {}, asker)));
    const run = await bulk().view('watchRun', runId, {}, asker);
    const account = { project, run, items: await bulk().items(runId, {}, asker) };
    return { json: receiptOf(account), csv: receiptCsv(account) };
  }

  test('two at once each stay with their own org, and their receipts name the connection', async () => {
    for (let n = 101; n <= 110; n++)
      cloud().connector.putLink({ issueId: `SUP-${n - 100}`, soid: caseOf(n) });
    const both = narrowed('issuekey <= SUP-10');
    const [ops, sup] = await Promise.all([bulk().start(within(span)), bulk().start(both, support)]);
    expect(ops.connection).toMatchObject({ name: 'Sandbox', host: hosts.sandbox, isOneOfSeveral: true });
    expect(sup.connection).toMatchObject({
      name: 'Production',
      host: hosts.production,
      isOneOfSeveral: true,
    });
    const ended = await Promise.all([bulk().reaches(ops.id), bulk().reaches(sup.id, undefined, support)]);
    expect(ended).toMatchObject([
      { phase: 'done', standing: { by: { pushed: 60 } } },
      { phase: 'done', standing: { by: { pushed: 10 } } },
    ]);
    expect([pushedThrough('sandbox').length, pushedThrough('production').length]).toEqual([60, 10]);
    expect(changedBy(7)).toEqual({ production: 'Salesforce', sandbox: 'Push of OPS-7' });
    expect(changedBy(107)).toEqual({ production: 'Push of SUP-7', sandbox: 'Salesforce' });

    const receipts = [await receiptsOf(ops.id), await receiptsOf(sup.id, support)];
    expect(receipts.map(({ json }) => json)).toMatchObject([
      { connection: { name: 'Sandbox', salesforceHost: hosts.sandbox }, counts: { pushed: 60 } },
      { connection: { name: 'Production', salesforceHost: hosts.production }, counts: { pushed: 10 } },
    ]);
    expect(receipts[0]?.json).toHaveProperty('items.59.connection', 'Sandbox');
    expect(receipts.map(({ csv }) => csv.includes('Sandbox'))).toEqual([true, false]);
  });

  test('a project that is bound elsewhere in mid-run: the run ends with its own connection, the next takes the new one', async () => {
    const id = await underWay();
    await bind(cloud(), 'OPS', orgs.production);
    expect(await bulk().reaches(id)).toMatchObject({
      phase: 'done',
      standing: { by: { pushed: 60 } },
      connection: { name: 'Sandbox', projectUses: 'Production' },
    });
    expect([pushedThrough('sandbox').length, pushedThrough('production').length]).toEqual([60, 0]);
    await provenTruthful(bulk(), id);
    expect((await bulk().preview(within(span))).connection).toMatchObject({ name: 'Production' });
  });

  test('the default is removed while a run goes through it: it pauses, sends nothing more, and only a new preview helps', async () => {
    await bind(cloud(), 'OPS', null);
    await asAdmin(cloud(), 'makeDefault', { id: orgs.sandbox });
    const id = await underWay();
    const answer = await asAdmin(cloud(), 'removeConnection', { id: orgs.sandbox, projects: 'useDefault' });
    expect(answer).toMatchObject({ removed: { name: 'Sandbox', tokens: 1, runs: 1 } });
    const paused = await bulk().reaches(id);
    expect(paused).toMatchObject({
      phase: 'paused',
      pause: { by: 'trouble', code: 'NOT_CONNECTED' },
      connection: { name: 'Sandbox', isGone: true, projectUses: null },
    });
    expect(paused.standing.by.waiting).toBeGreaterThan(0);
    const sent = pushedThrough('sandbox').length;
    expect(await bulk().codeOf('resumeRun', { runId: id })).toBe('NOT_CONNECTED');
    await provenTruthful(bulk(), id);
    expect(pushedThrough('sandbox')).toHaveLength(sent);

    await bulk().view('cancelRun', id);
    await bulk().reaches(id, ({ phase }) => phase === 'cancelled');
    expect(await bulk().codeOf('previewRun', { choice: within(span) })).toBe('NOT_CONNECTED');
    await asAdmin(cloud(), 'makeDefault', { id: orgs.production });
    expect((await bulk().preview(within(span))).connection).toMatchObject({ name: 'Production' });
  });

  test('the default is removed while a run goes through a bound one: it goes on', async () => {
    const id = await underWay();
    await asAdmin(cloud(), 'removeConnection', { id: orgs.partner, projects: 'useDefault' });
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 60 } } });
    await provenTruthful(bulk(), id);
  });

  test('one org in trouble does not slow the run of the other', async () => {
    for (let n = 101; n <= 110; n++)
      cloud().connector.putLink({ issueId: `SUP-${n - 100}`, soid: caseOf(n) });
    cloud().connector.changeConnection('sandbox', { authorized: false });
    const [ops, sup] = await Promise.all([
      bulk().start(within(span)),
      bulk().start(narrowed('issuekey <= SUP-10'), support),
    ]);
    const ended = await bulk().reaches(sup.id, undefined, support);
    expect(ended).toMatchObject({ phase: 'done', standing: { by: { pushed: 10 } } });
    expect(await bulk().reaches(ops.id)).toMatchObject({ phase: 'paused' });
    expect(pushedThrough('sandbox')).toEqual([]);
  });

  test('a project whose key changed keeps its connection', async () => {
    cloud().jira.renameProject('OPS', 'FLEET');
    const choice = narrowed('issuekey >= FLEET-1 AND issuekey <= FLEET-12');
    const renamed: Asker = { projectKey: 'FLEET' };
    const { id, connection } = await bulk().start(choice, renamed);
    expect(connection).toMatchObject({ name: 'Sandbox' });
    expect(await bulk().reaches(id, undefined, renamed)).toMatchObject({ phase: 'done' });
    expect(pushedThrough('sandbox')).toHaveLength(12);
    cloud().jira.renameProject('FLEET', 'OPS');
  });
});
