import { runningSalesforce } from '../../../cloud/salesforce/running-salesforce';
import { seededRecordId } from '../../../cloud/connector/seed/seeded-record-id';
import { orgAgainst, openerAgainst } from './org-against';

const running = runningSalesforce();
const ofCase = { object: 'Case', fields: ['CaseNumber', 'Subject'] };
const numbersOf = (
  found: readonly { readonly values: Readonly<Record<string, { readonly raw: unknown }>> }[],
) => found.map(({ values }) => values.CaseNumber?.raw);

beforeEach(() => running().standIn.switches.reset());

test('the last word may be a beginning, the words before it are whole', async () => {
  const { org } = orgAgainst(running());
  const [found] = await org.search('prin', [ofCase], 1);
  expect(found?.values.Subject?.raw).toMatch(/\bprin/i);
  expect(await org.search('00001050 zzz', [ofCase], 5)).toEqual([]);
  expect(numbersOf(await org.search('Pump stop', [ofCase], 5))).toContain('00001048');
  expect(await org.search('Pum stops', [ofCase], 5)).toEqual([]);
});

test('where a star stands for nothing, whole words are found all the same, and nothing is refused', async () => {
  running().standIn.switches.set({ searchWildcards: 'plainText' });
  const { org } = orgAgainst(running());
  expect(numbersOf(await org.search('00001050', [ofCase], 5))).toEqual(['00001050']);
  expect(await org.search('0000105', [ofCase], 5)).toEqual([]);
  running().standIn.switches.set({ searchWords: 'beginnings' });
  expect(await org.search('0000105', [ofCase], 5)).toHaveLength(5);
});

test.each(['"printer"', 'printer?', '{printer}', 'printer)', "printer'", 'printer\\', 'a*b', '🚆'])(
  'marks are sent as they are: %j',
  async (text) => {
    await expect(orgAgainst(running()).org.search(text, [ofCase], 5)).resolves.toBeInstanceOf(Array);
  },
);

test('several forms of a number are one question', async () => {
  const { org } = orgAgainst(running());
  const found = await org.exactly(ofCase, 'CaseNumber', ['1050', '00001050', "x'"], 5);
  expect(numbersOf(found)).toEqual(['00001050']);
});

test('what the session’s user viewed last comes in its order, of the objects that are meant', async () => {
  const { standIn } = running();
  const { clientId } = standIn.app();
  standIn.changeApp(clientId, { runAs: 'ada@example.com' });
  const { org } = orgAgainst(running());
  const [first, second] = [seededRecordId('Case', 1), seededRecordId('Case', 4)];
  expect(await org.recent(['Case'], 10)).toMatchObject([{ id: first }, { id: second }]);
  expect(await org.recent(['Case'], 1)).toMatchObject([{ id: first }]);
  expect(await org.recent(['Case', 'Account'], 10)).toHaveLength(4);
  standIn.deleteRecord(first);
  expect(await org.recent(['Case'], 10)).toMatchObject([{ id: second }]);
  standIn.changeApp(clientId, { runAs: 'integration@example.com' });
});

test('what an org said of its limit is known to all who open it in this process, not to another’s app', async () => {
  const open = openerAgainst(running());
  running().standIn.setUsage(499);
  expect(open().usage()).toBeNull();
  await open().search('printer', [ofCase], 1);
  expect(open().usage()).toMatchObject({ most: 100_000, at: expect.any(Date) as Date });
  expect(open({ consumerKey: 'another' }).usage()).toBeNull();
});

test('whether a name is a number counted up by the org is told', async () => {
  const { org } = orgAgainst(running());
  expect((await org.shape('Case')).isNumbered).toBe(true);
  expect((await org.shape('My_Obj__c')).isNumbered).toBe(true);
  expect((await org.shape('Account')).isNumbered).toBe(false);
});
