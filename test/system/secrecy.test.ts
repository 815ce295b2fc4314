import { draftWith, runningApp } from './running-app';
import { caseA, linkWish } from './wishes';

/** The token through every command of the real app, in good days and bad ones: it is seen nowhere. */
describe('the token', () => {
  const app = runningApp();

  test('is in no answer, no log line and no plain value', async () => {
    const { cloud, token, log } = app();
    const seen: unknown[] = [];
    const keep = async (answer: Promise<unknown>) =>
      seen.push(await answer.catch((error: unknown) => String(error)));
    await keep(app().ask('linkRecords', linkWish([caseA], { push: true })));
    for (const kind of ['status', 'html500', 'truncated', 'reset', 'redirect'] as const) {
      cloud.connector.faults.add({ kind, times: 3 });
      await keep(app().ask('openPanel'));
      await keep(app().ask('pushAll'));
      cloud.connector.faults.clear();
    }
    await keep(app().askSettings('openSettings', {}));
    await keep(app().askSettings('testConnection', { draft: null }));
    await keep(app().askSettings('testConnection', { draft: draftWith(`${token}\u00e9`) }));
    await keep(app().askSettings('saveConnection', { draft: draftWith(token, { region: 'eu' }) }));
    cloud.forge.switches.storageFaults.push({ paths: 'all', status: 500, code: 'X', times: 4 });
    await keep(app().askSettings('saveConnection', { draft: draftWith(token) }));

    const everything = JSON.stringify([seen, log, cloud.forge.readPlain()]);
    expect(seen.length).toBeGreaterThan(14);
    for (const piece of [token, token.slice(0, -1), ...token.split('.').slice(1)]) {
      expect(everything).not.toContain(piece);
    }
  }, 60_000);
});
