import type { SalesforceCode } from '../../../../src/contract/records/trouble';
import { runningSalesforce } from '../../../cloud/salesforce/running-salesforce';
import { orgAgainst } from './org-against';

const running = runningSalesforce();
const asked = () =>
  running()
    .standIn.calls()
    .filter(({ path }) => path.startsWith('/services/data'));
const ofCase = { object: 'Case', fields: ['CaseNumber', 'Subject', 'Status', 'Account.Name'] };
const someCase = async () => {
  const [found] = await orgAgainst(running()).org.search('printer', [ofCase], 1);
  return found;
};

/** Every refusal of the API that is documented or seen, by the name the stand-in has for it. */
test.each<[string, SalesforceCode, number]>([
  ['sessionNotForRest', 'TOKEN_NOT_FOR_API', 1],
  ['dailyLimit', 'LIMIT_REACHED', 1],
  ['concurrentLimit', 'LIMIT_REACHED', 1],
  ['apiNotInEdition', 'API_OFF', 1],
  ['apiNotForUser', 'API_OFF', 1],
  ['notEnabled', 'API_OFF', 1],
  ['noAccess', 'NO_ACCESS', 1],
  ['readOnly', 'NO_ACCESS', 1],
  ['notFound', 'HIDDEN_OR_GONE', 1],
  ['deleted', 'HIDDEN_OR_GONE', 1],
  ['noSuchType', 'HIDDEN_OR_GONE', 1],
  ['noSuchField', 'FIELD_HIDDEN', 1],
  ['malformedSearch', 'TEXT_TOO_SHORT', 1],
  ['searchTooShort', 'TEXT_TOO_SHORT', 1],
  ['queryTimeout', 'TOO_WIDE', 1],
  ['queryTooComplicated', 'TOO_WIDE', 1],
  ['tooManyIds', 'TOO_WIDE', 1],
  ['unsupportedVersion', 'VERSION_UNKNOWN', 1],
  ['malformedQuery', 'REFUSED', 1],
  ['malformedId', 'REFUSED', 1],
  ['orgGone', 'ORG_GONE', 1],
  ['rowLocked', 'DOWN', 2],
  ['unavailable', 'DOWN', 2],
  ['serverTrouble', 'DOWN', 2],
  ['maintenance', 'DOWN', 2],
])('the API answers %s', async (name, code, times) => {
  running().standIn.faults.add({ kind: 'named', name, match: { path: '/services/data' } });
  await expect(orgAgainst(running()).org.objects()).rejects.toMatchObject({ code });
  expect(asked()).toHaveLength(times);
});

test('what a person typed is in no error', async () => {
  running().standIn.faults.add({
    kind: 'status',
    status: 400,
    body: '[{"errorCode":"MALFORMED_QUERY","message":"unexpected token: secret words"}]',
    match: { path: '/services/data' },
  });
  const error: unknown = await orgAgainst(running())
    .org.search('secret words', [ofCase], 5)
    .catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ code: 'REFUSED', facts: { status: 400, detail: 'MALFORMED_QUERY' } });
  expect(
    JSON.stringify(error) + String(error) + String(error instanceof Error ? error.cause : ''),
  ).not.toContain('secret words');
});

test('trouble that passes is met once and not told', async () => {
  running().standIn.faults.add({
    kind: 'named',
    name: 'unavailable',
    times: 1,
    match: { path: '/services/data' },
  });
  const opened = orgAgainst(running());
  expect(await opened.org.objects()).not.toHaveLength(0);
  expect(opened.slept).toEqual([300]);
});

test('a time it names is kept, and a long one is told at once', async () => {
  const wait = (seconds: string) =>
    running().standIn.faults.add({
      kind: 'status',
      status: 503,
      times: 1,
      headers: { 'retry-after': seconds },
      match: { path: '/services/data' },
    });
  const opened = orgAgainst(running());
  wait('2');
  await opened.org.objects();
  expect(opened.slept).toEqual([2_000]);
  wait('60');
  await expect(opened.org.objects()).rejects.toMatchObject({
    code: 'DOWN',
    facts: { retryAfterSeconds: 60 },
  });
});

test('the address is proved without a log-in, and an org too old for our version is told', async () => {
  await orgAgainst(running()).org.proveAddress();
  expect(running().standIn.calls()).toHaveLength(1);
  running().standIn.switches.set({ newestVersion: '66.0' });
  await expect(orgAgainst(running()).org.proveAddress()).rejects.toMatchObject({ code: 'VERSION_UNKNOWN' });
});

test('thirty records of two objects are one call, each with the fields that were chosen', async () => {
  const { org } = orgAgainst(running());
  const wanted = [ofCase, { object: 'Account', fields: ['Name', 'Industry'] }];
  const cases = await org.search('printer', [ofCase], 15);
  const accounts = await org.search('acme', [{ object: 'Account', fields: ['Name'] }], 15);
  const ids = [...cases, ...accounts].map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  const before = asked().length;
  const { records } = await org.records(ids, wanted);
  expect(asked()).toHaveLength(before + 1);
  expect(records.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  const first = records.find(({ object }) => object === 'Case');
  expect(typeof first?.values.CaseNumber?.raw).toBe('string');
  expect(first?.values.Status).toMatchObject({
    raw: expect.any(String) as string,
    shown: expect.any(String) as string,
  });
});

test('a record that is gone or hidden is left out', async () => {
  const { org } = orgAgainst(running());
  const found = await someCase();
  if (!found) throw new Error('the stand-in has no such case');
  running().standIn.deleteRecord(found.id);
  expect(await org.records([found.id], [])).toEqual({ records: [], notRead: [], trouble: null });
});

test('a number is found exactly, whatever marks it has', async () => {
  const { org } = orgAgainst(running());
  const found = await someCase();
  const number = found?.values.CaseNumber?.raw;
  expect(await org.exactly(ofCase, 'CaseNumber', [String(number)], 2)).toMatchObject([{ id: found?.id }]);
  for (const text of [
    "x' OR Id != null OR Subject = '",
    "x\\' OR Id != null OR Subject = '",
    'a\nb\tc',
    '%',
    '_',
  ])
    expect(await org.exactly(ofCase, 'CaseNumber', [text], 2)).toEqual([]);
});

test('what is no name of an object or field enters no query', async () => {
  const { org } = orgAgainst(running());
  await expect(org.shape('Case; DROP')).rejects.toThrow('not the name');
  await expect(org.exactly({ object: 'Case', fields: ['Id FROM User'] }, 'Id', ['x'], 1)).rejects.toThrow(
    'not the name',
  );
  await expect(org.records(['500J80000019if9IAM'], [])).rejects.toThrow('not the id');
});

test('the org’s use of its limit is known after any answer', async () => {
  running().standIn.setUsage(499);
  const { org } = orgAgainst(running());
  expect(org.usage()).toBeNull();
  await org.user();
  expect(org.usage()).toMatchObject({ most: 100_000 });
  expect(org.usage()?.used).toBeGreaterThanOrEqual(500);
});

test('of two thousand objects all are told, without those that cannot be asked', async () => {
  running().standIn.changeOrg({ objects: 2_000 });
  const objects = await orgAgainst(running()).org.objects();
  expect(objects.length).toBeGreaterThanOrEqual(2_000);
  expect(objects.find(({ name }) => name === 'Case')).toMatchObject({
    prefix: '500',
    isCustom: false,
    isSearchable: true,
  });
  running().standIn.changeOrg({ objects: 0 });
});

test('what the session’s user may not see is not in a description', async () => {
  const { standIn } = running();
  standIn.changeUser('integration', { hiddenFields: ['Case.Priority'] });
  const paths = (await orgAgainst(running()).org.shape('Case')).fields.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(['CaseNumber', 'Subject', 'Account.Name']));
  expect(paths).not.toContain('Priority');
  standIn.changeUser('integration', { hiddenFields: [] });
});
