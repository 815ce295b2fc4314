import { connectionStoreWith } from '../../src/adapters/forge/connection-store';
import { personalData } from '../../src/adapters/forge/people/personal-data';
import { reportAccounts } from '../../src/adapters/forge/people/report-accounts';
import { locksWith } from '../../src/adapters/forge/locks';
import { peopleWith } from '../../src/adapters/jira/people';
import type { Ports } from '../../src/ports/ports';
import { openSettings } from '../../src/connections/open-settings';
import { reportPersonalData } from '../../src/people/report-personal-data';
import { aConnection, ada, anAdmin, evan } from '../builders';
import { closing, InMemoryRunsOfAccounts } from '../in-memory/runs-of-accounts';
import { aWorld, tokenText } from '../ports';
import { startPlatform, type Platform } from '../src/adapters/forge/platform';

/** The adapters on the local cloud's platform. Everything else, including the clock, is in memory. */
function aPlatformWorld(): { readonly ports: Ports; readonly platform: Platform; readonly log: unknown[] } {
  const { ports, state, log } = aWorld();
  const platform = startPlatform(() => state.now.getTime());
  const { now, sleep } = ports;
  const locks = locksWith({ now, sleep, newOwner: ports.newReference, log: ports.log });
  const connections = connectionStoreWith(ports.log);
  const real = { connections, locks, personalData, reportAccounts, people: peopleWith(ports.log) };
  return { ports: { ...ports, ...real }, platform, log };
}

test('the person who saved an old connection is reported, and erased when their account is closed, and the token keeps working', async () => {
  const { ports, platform, log } = aPlatformWorld();
  const row = { ...aConnection(), savedAt: '2026-09-01T08:00:00.000Z' };
  const savedBy = { accountId: ada, displayName: 'Ada' };
  platform.storage.set('secret', 'connection:site', {
    version: 1,
    token: tokenText,
    connection: { ...row, savedBy },
  });
  const saver = async () => (await openSettings(ports)(anAdmin(), {})).connections[0]?.token?.savedBy;
  const runs = new InMemoryRunsOfAccounts();

  await reportPersonalData(ports, closing(runs));
  const stored = async () => (await ports.connections.registry()).connections[0]?.token;
  expect([await saver(), (await stored())?.savedBy]).toEqual(['Ada', ada]);

  platform.become('evan');
  platform.jira.closeAccount('ada');
  expect(await saver()).toBeNull();
  await reportPersonalData(ports, closing(runs));
  expect((await stored())?.savedBy).toBe(ada);

  await ports.personalData.reported(ada, '2026-09-20T08:00:00.000Z');
  await reportPersonalData(ports, closing(runs));
  const place = { connectionId: 'site', tokenId: row.tokenId };
  expect([await stored(), (await ports.connections.readToken(place))?.reveal()]).toMatchObject([
    { savedBy: null, last4: row.last4 },
    tokenText,
  ]);
  const left = [platform.storage.all(), platform.storage.find('secret', 'connection:site')];
  expect(JSON.stringify(left)).not.toMatch(new RegExp(`${ada}|Ada`));
  expect(JSON.stringify(log)).not.toContain(ada);
  expect(platform.said).toEqual([]);
});

test('the runs’ own part erases everything in a run, and the index is empty in the end', async () => {
  const { ports, platform } = aPlatformWorld();
  const runs = new InMemoryRunsOfAccounts();
  const run = { projectId: '10001', runId: '20260901T120000Z-abcd' };
  await ports.personalData.note(evan, { in: 'run', ...run }, '2026-09-01T12:00:00.000Z');
  platform.jira.closeAccount('evan');
  runs.failing.add(`erase ${run.projectId}/${run.runId}`);
  await reportPersonalData(ports, closing(runs));
  expect(await ports.personalData.occurrencesOf(evan)).toHaveLength(1);
  runs.failing.clear();
  await reportPersonalData(ports, closing(runs));
  expect(runs.done.at(-1)).toBe(`erase ${evan} 10001/${run.runId}`);
  expect(platform.storage.all()).toEqual([]);
});
