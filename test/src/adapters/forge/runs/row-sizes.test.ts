import { runStore } from '../../../../../src/adapters/forge/runs/run-store';
import { noCounts } from '../../../../../src/runs/model/planned-item';
import { aCaseId, noon, noOptions } from '../../../../builders';
import { aPushJournal, anItem, aRun } from '../../../../run-builders';
import { startPlatform, type Platform } from '../platform';

/** https://developer.atlassian.com/platform/forge/storage-reference/storage-api-limits/ */
const rowBytes = 240 * 1024;
const run = aRun();

const sizeOf = ({ storage }: Platform, key: string): number =>
  Buffer.byteLength(JSON.stringify(storage.find('plain', key)?.value));

test.each([500, 1_000])('a chunk of %i items fits its row with room to spare', async (count) => {
  const platform = startPlatform();
  const items = Array.from({ length: count }, (_, n) =>
    anItem(n, {
      issueId: '1234567890',
      issueKey: `LONGPROJECT-${String(100_000 + n)}`,
      options: { ...noOptions, autoPush: true },
      record: { object: 'A_Rather_Long_Custom_Object_Name__c', id: aCaseId(n) },
      ...(n % 3 === 0 && { plannedAs: 'skip', skipped: 'noPermission' }),
      host: n % 2 === 0 ? null : 'acme--uat.sandbox.my.salesforce.com',
    }),
  );
  await runStore.saveChunk(run.id, '0001-0000', items);
  expect(sizeOf(platform, `run:${run.id}:chunk:0001-0000`)).toBeLessThan(rowBytes / 2);
  const note = { key: '0001-0000', from: 0, items: count, counts: noCounts() };
  expect(await runStore.chunk(run.id, note)).toEqual(items);
});

test('a full journal fits its row', async () => {
  const platform = startPlatform();
  const marks = 'r'.repeat(1_600);
  const journal = aPushJournal({
    ...{ epoch: 2, marks, seconds: [...marks].map(() => 123) },
    troubles: [...marks].map((_, n) => ({
      ...{ position: 10_000 + n, why: 'OUTCOME_UNKNOWN', text: n },
      source: { by: 'connector', status: 503 },
    })),
  });
  await runStore.saveJournal(run.id, journal);
  expect(sizeOf(platform, `run:${run.id}:journal:0002`)).toBeLessThan(rowBytes);
});

test('five thousand hidden items fit their row', async () => {
  const platform = startPlatform();
  const hidden = Array.from({ length: 5_000 }, (_, position) => ({
    ...{ position, issueId: '1234567', plannedAs: 'push' as const, skipped: null },
  }));
  await runStore.saveVisibility(run.id, 'x', { checkedAt: noon, chunks: 10, hidden });
  expect(sizeOf(platform, `run:${run.id}:sight:x`)).toBeLessThan(rowBytes);
});

/** The longest hosts there may be. */
const hosts = ['a', 'b'].map((letter) => `${letter.repeat(63)}.${letter.repeat(63)}.my.salesforce.com`);

test('a pasted list of five thousand lines is kept in parts that fit, and read back whole', async () => {
  startPlatform();
  const pairs = Array.from({ length: 5_000 }, (_, n) => ({
    ...{ issueKey: `LONGPROJECT-${String(100_000 + n)}`, object: 'Case', id: aCaseId(n) },
    host: n % 3 === 0 ? null : (hosts[n % 2] ?? null),
  }));
  await runStore.create(run, pairs);
  const parts = await Promise.all([0, 1, 2, 3].map((part) => runStore.pairs(run.id, part)));
  expect(parts.flatMap((part) => part ?? [])).toEqual(pairs);
  expect(parts[3]).toBeNull();
});

test('a claim whose answer was lost is known again by its owner', async () => {
  const { storage } = startPlatform();
  const journal = aPushJournal({ epoch: 2, owner: 'me' });
  storage.set('plain', `run:${run.id}:journal:0002`, { version: 1, ...journal });
  expect(await runStore.claim(run.id, journal)).toBe(true);
  expect(await runStore.claim(run.id, { ...journal, owner: 'another' })).toBe(false);
});

test.each([
  [1, 'UNEXPECTED'],
  [2, 'UNEXPECTED'],
  [3, 'NEWER_RELEASE'],
])('a row of version %i that does not fit is told as %s', async (version, code) => {
  const { storage } = startPlatform();
  storage.set('plain', `run:${run.id}:will`, { version });
  await expect(runStore.intent(run.id)).rejects.toMatchObject({ code });
});

test('rights on twenty thousand issues fit their row, and so does how far their asking has come', async () => {
  const platform = startPlatform();
  const ids = new Set(Array.from({ length: 20_000 }, (_, n) => String(1_000_000_000 + n * 37)));
  const rights = {
    accountId: 'x',
    at: noon,
    maySee: ids,
    mayEdit: ids,
    moved: new Set<string>(),
    everSaw: new Set<string>(),
  };
  await runStore.saveRights(run.id, rights);
  expect(sizeOf(platform, `run:${run.id}:rights:x`)).toBeLessThan(rowBytes);
  expect(await runStore.rights(run.id, 'x')).toEqual(rights);
  await runStore.saveAsking(run.id, { ...rights, press: { kind: 'start', first: null }, done: 1, of: 2 });
  expect(sizeOf(platform, `run:${run.id}:asking:x`)).toBeLessThan(rowBytes);
});

test('storage out of order is told so', async () => {
  const { switches } = startPlatform();
  switches.storageFaults.push({ paths: 'all', status: 500, code: 'FAULT', times: 'always' });
  await expect(runStore.claim(run.id, aPushJournal())).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
});
