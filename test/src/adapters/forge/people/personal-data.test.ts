import { personalData } from '../../../../../src/adapters/forge/people/personal-data';
import type { Occurrence, PersonalData } from '../../../../../src/ports/people';
import { ada, evan, noon } from '../../../../builders';
import { InMemoryPersonalData } from '../../../../in-memory/personal-data';
import { startPlatform } from '../platform';

const day = (n: number) => `2026-10-0${String(n)}T12:00:00.000Z`;
const dayMs = 86_400_000;
const inChanges: Occurrence = { in: 'changes' };
const inConnection: Occurrence = { in: 'connection' };
const inRun = (n: number): Occurrence => ({
  in: 'run',
  projectId: '10001',
  runId: `20261005T120000Z-run${String(n)}`,
});

type Clock = () => number;

const indexes: readonly (readonly [string, (clock?: Clock) => PersonalData])[] = [
  ['in Forge storage', (clock) => (startPlatform(clock), personalData)],
  ['in memory', (clock = Date.now) => new InMemoryPersonalData(() => new Date(clock()))],
];

describe.each(indexes)('an index of account ids %s', (_where, open) => {
  test('begins with nobody', async () => {
    const index = open();
    expect(await index.due(noon, 10)).toEqual([]);
    expect(await index.occurrencesOf(ada)).toEqual([]);
  });

  test('tells where an account is, each place once', async () => {
    const index = open();
    for (const occurrence of [inRun(1), inConnection, inRun(2), inRun(1)]) {
      await index.note(ada, occurrence, day(1));
    }
    await index.note(evan, inRun(1), day(1));
    expect(await index.occurrencesOf(ada)).toEqual([inConnection, inRun(1), inRun(2)]);
    expect(await index.occurrencesOf(evan)).toEqual([inRun(1)]);
  });

  test('tells those apart whose ids begin alike, colons and all', async () => {
    const index = open();
    const long = '557058:f58131cb-b67d-43c7-b30d-6b58d40bd077';
    await index.note(long, inRun(1), day(1));
    await index.note('557058', inConnection, day(1));
    await index.note('5570', inRun(2), day(1));
    expect(await index.occurrencesOf('557058')).toEqual([inConnection]);
    expect(await index.occurrencesOf('5570')).toEqual([inRun(2)]);
    expect(await index.occurrencesOf(long)).toEqual([inRun(1)]);
  });

  test('those are due who were not reported since, longest ago first, no more than asked for', async () => {
    const index = open();
    await index.note('c', inConnection, day(3));
    await index.note('a', inConnection, day(2));
    await index.note('b', inConnection, day(1));
    await index.note('d', inConnection, day(4));
    expect(await index.due(day(4), 2)).toEqual([
      { accountId: 'b', asOf: day(1) },
      { accountId: 'a', asOf: day(2) },
    ]);
    await index.reported('b', day(5));
    expect((await index.due(day(4), 10)).map(({ accountId }) => accountId)).toEqual(['a', 'c']);
  });

  test('noting somebody again does not put off their report', async () => {
    const index = open();
    await index.note(ada, inConnection, day(1));
    await index.note(ada, inRun(1), day(5));
    expect(await index.due(day(2), 10)).toEqual([{ accountId: ada, asOf: day(1) }]);
  });

  test('a note about the log of changes ends a year after it was last made, as the change does', async () => {
    let now = Date.parse(noon);
    const index = open(() => now);
    await index.note(ada, inConnection, noon);
    await index.note(ada, inChanges, noon);
    now += 100 * dayMs;
    await index.note(ada, inChanges, noon);
    now += 365 * dayMs - 1000;
    expect(await index.occurrencesOf(ada)).toEqual([inChanges, inConnection]);
    now += 2000;
    expect(await index.occurrencesOf(ada)).toEqual([inConnection]);
  });

  test('forgets places one by one, and the account by itself; twice is as good as once', async () => {
    const index = open();
    await index.note(ada, inConnection, day(1));
    await index.note(ada, inRun(1), day(1));
    await index.forget(ada, inConnection);
    await index.forget(ada, inConnection);
    expect(await index.occurrencesOf(ada)).toEqual([inRun(1)]);
    expect(await index.due(noon, 10)).toHaveLength(1);
    await index.forget(ada, inRun(1));
    await index.forgetAccount(ada);
    await index.forgetAccount(ada);
    expect(await index.due(noon, 10)).toEqual([]);
  });
});

test('nothing is left in storage of who was forgotten', async () => {
  const { storage } = startPlatform();
  await personalData.note(ada, inConnection, noon);
  await personalData.forget(ada, inConnection);
  await personalData.forgetAccount(ada);
  expect(storage.all()).toEqual([]);
});

test('many are listed also where a page is short', async () => {
  const { switches } = startPlatform();
  switches.queryPageMax = 20;
  for (let n = 0; n < 45; n += 1) await personalData.note(`account-${String(n)}`, inConnection, day(1));
  for (let n = 10; n < 55; n += 1) await personalData.note(ada, inRun(n), day(1));
  expect(await personalData.due(noon, 100)).toHaveLength(46);
  expect(await personalData.occurrencesOf(ada)).toHaveLength(45);
});

test('who dies between the two rows leaves an account that is reported, not one that is missed', async () => {
  const { switches } = startPlatform();
  switches.storageFaults.push({
    paths: ['/api/v1/set'],
    keys: '^person-in:',
    status: 500,
    code: 'X',
    times: 1,
  });
  await expect(personalData.note(ada, inConnection, day(1))).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(await personalData.due(noon, 10)).toHaveLength(1);
});

test('storage that is too busy says so', async () => {
  const { switches } = startPlatform();
  switches.storageFaults.push({ paths: 'all', status: 429, code: 'TOO_MANY_REQUESTS', times: 'always' });
  const calls = [
    personalData.note(ada, inConnection, noon),
    personalData.due(noon, 1),
    personalData.occurrencesOf(ada),
    personalData.forget(ada, inConnection),
    personalData.forgetAccount(ada),
    personalData.reported(ada, noon),
  ];
  const ends = await Promise.allSettled(calls);
  expect(ends.map(({ status }) => status)).toEqual(calls.map(() => 'rejected'));
  for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'RATE_LIMITED' });
});
