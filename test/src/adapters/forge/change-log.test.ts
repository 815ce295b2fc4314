import { changeLogWith } from '../../../../src/adapters/forge/change-log';
import type { LoggedChange } from '../../../../src/ports/changes';
import { ada, evan, noon } from '../../../builders';
import { startPlatform } from './platform';

const dayMs = 86_400_000;

function aLog() {
  let clock = Date.parse(noon);
  const platform = startPlatform(() => clock);
  platform.switches.queryPageMax = 20;
  let references = 0;
  const log = changeLogWith({ now: () => new Date(clock), newReference: () => `r${++references}` });
  const at = (ms: number) => new Date(Date.parse(noon) + ms).toISOString();
  return { ...platform, log, at, pass: (ms: number) => (clock += ms) };
}

function aChange(over: Partial<LoggedChange> = {}): Omit<LoggedChange, 'id'> {
  return {
    at: noon,
    by: { who: 'person', accountId: ada },
    connection: { id: 'site', name: 'Salesforce' },
    what: { how: 'saved', newToken: true },
    ...over,
  };
}

test('tells changes newest first, also where storage gives few rows at a time, and goes on after the last one', async () => {
  const { log, at } = aLog();
  for (let n = 0; n < 45; n++) await log.write(aChange({ at: at(n * 1000) }));
  const first = await log.read(null, 30);
  expect(first.map((each) => each.at)).toEqual(Array.from({ length: 30 }, (_, n) => at((44 - n) * 1000)));
  const rest = await log.read(first.at(-1)?.id ?? null, 30);
  expect(rest.map((each) => each.at)).toEqual(Array.from({ length: 15 }, (_, n) => at((14 - n) * 1000)));
  expect(first[0]).toMatchObject(aChange({ at: at(44_000) }));
});

test.each(['hidden', 'visible'] as const)(
  'tells nothing after a year, with expired rows %s',
  async (expiredRows) => {
    const { log, pass, switches } = aLog();
    switches.expiredRows = expiredRows;
    await log.write(aChange());
    pass(365 * dayMs - 1000);
    expect(await log.read(null, 10)).toHaveLength(1);
    pass(2000);
    expect(await log.read(null, 10)).toEqual([]);
  },
);

test('erases an account from every change, which then expires no later than before', async () => {
  const { log, at, pass, storage } = aLog();
  await log.write(aChange());
  await log.write(aChange({ at: at(1000), by: { who: 'person', accountId: evan } }));
  pass(300 * dayMs);
  await log.erase(ada);
  await log.erase(ada);
  expect(JSON.stringify(storage.all())).not.toContain(ada);
  expect((await log.read(null, 10)).map(({ by }) => by)).toEqual([
    { who: 'person', accountId: evan },
    { who: 'person', accountId: null },
  ]);
  pass(66 * dayMs);
  expect(await log.read(null, 10)).toEqual([]);
});

test('what a later release did is told as unknown, and a row of another kind is none', async () => {
  const { log, storage } = aLog();
  const row = { version: 1, ...aChange(), what: { how: 'somethingNew', more: 1 } };
  storage.set('plain', 'change:8206000000000-aaaa', row);
  storage.set('plain', 'change:8206000000000-bbbb', { version: 1 });
  storage.set('plain', 'change:other', row);
  expect(await log.read(null, 10)).toMatchObject([{ id: '8206000000000-aaaa', what: { how: 'unknown' } }]);
});

test('storage that refuses is told', async () => {
  const { log, switches } = aLog();
  switches.storageFaults.push({ paths: ['/api/v1/set'], status: 500, code: 'FAULT', times: 1 });
  await expect(log.write(aChange())).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
});
