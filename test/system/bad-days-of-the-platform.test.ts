import { until } from '../until';
import { draftWith, runningApp } from './running-app';
import { caseA, caseB, linkWish } from './wishes';

/** Jira and Forge failures: what is reported, and that nothing is reported that did not happen. */
describe('when the platform fails', () => {
  const app = runningApp();
  const issueId = () => app().cloud.jira.findIssue('SUP-1')?.id ?? '';
  const held = () => app().cloud.connector.associationsOf(issueId());
  const jira = (path: string, status: number, more: object = {}) =>
    app().cloud.jira.faults.push({ path, status, times: 1, ...more });
  const storage = (paths: readonly string[] | 'all', more: object = {}) =>
    app().cloud.forge.switches.storageFaults.push({
      paths,
      status: 500,
      code: 'INTERNAL_SERVER_ERROR',
      times: 'always',
      ...more,
    });

  const permissions = '/rest/api/3/mypermissions';
  test.each([
    [401, 'NOT_LET_IN'],
    [403, 'NOT_LET_IN'],
    [404, 'NOT_FOUND'],
    [429, 'RATE_LIMITED'],
    [500, 'PLATFORM_DOWN'],
  ])('when Jira answers %i about rights, nobody gets in: %s', async (status, code) => {
    jira(permissions, status);
    expect(await app().codeOf('linkRecords', linkWish([caseA]))).toBe(code);
    expect(held()).toEqual([]);
  });

  test.each([
    [404, 'NOT_FOUND'],
    [429, 'RATE_LIMITED'],
    [503, 'PLATFORM_DOWN'],
  ])('when Jira answers %i for the issue, nothing is sent: %s', async (status, code) => {
    jira('/rest/api/3/issue/', status, { method: 'GET' });
    expect(await app().codeOf('linkRecords', linkWish([caseA]))).toBe(code);
    expect(held()).toEqual([]);
  });

  test.each([403, 404, 429, 500])(
    'a mirror that Jira refuses with %i does not affect the link',
    async (status) => {
      jira('/rest/api/3/issue/', status, { method: 'PUT' });
      const { items } = await app().command('linkRecords', linkWish([caseA]));
      expect(items).toMatchObject([{ linked: 'linked' }]);
    },
  );

  test('when storage is down, the error names it and nothing is sent', async () => {
    storage('all');
    expect(await app().codeOf('linkRecords', linkWish([caseA]))).toBe('PLATFORM_DOWN');
    expect(held()).toEqual([]);
  });

  test('when storage slows down, the error names it', async () => {
    storage('all', { status: 429, code: 'RATE_LIMIT_EXCEEDED' });
    expect(await app().codeOf('linkRecords', linkWish([caseA]))).toBe('RATE_LIMITED');
  });

  test('when storage refuses a new connection, the old one keeps working', async () => {
    app().cloud.connector.switches.set({ tokensOverlap: 'bothLive' });
    const token = app().cloud.connector.mintToken({ region: 'global', lifespanMinutes: 60 });
    storage(['/api/v1/secret/set']);
    const saved = await app().askSettings('saveConnection', { id: 'site', draft: draftWith(token) });
    expect(saved).toMatchObject({ ok: false, error: { code: 'PLATFORM_DOWN' } });
    app().cloud.forge.switches.storageFaults.splice(0);
    expect(await app().codeOf('linkRecords', linkWish([caseA]))).toBe('ok');
  });

  test('after a function is killed while linking, the next look shows the truth', async () => {
    const { faults, calls } = app().cloud.connector;
    faults.add({ kind: 'hang', when: 'after', match: { method: 'POST' } });
    const cut = app().ask('linkRecords', linkWish([caseA, caseB]));
    const refused = expect(cut).rejects.toThrow(/There was an error invoking the function/);
    await until(calls, (seen) => seen.some(({ method }) => method === 'POST'));
    process.kill(app().cloud.forge.processId(), 'SIGKILL');
    await refused;
    expect(held()).not.toEqual([]);
    const opened = await app().ask('openPanel');
    const links = held().map(({ soid }) => ({ record: { id: soid } }));
    expect(opened).toMatchObject({ ok: true, data: { truth: { known: true, links } } });
  });
});
