import { type SearchView } from '../../src/contract/records/search';
import { mirrorKey } from '../../src/contract/links/mirror';
import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import { aMirror, aMirroredLink } from '../builders';
import { runningApp } from './running-app';
import { aCase, searchingOn, theCase } from './searching';
import { linkWish } from './wishes';

/** The unmodified app finds records of an org on the local cloud. */
describe('finding records in Salesforce', () => {
  const app = runningApp();
  const { begin, settings, search, whereLinked, asked, servicesOf } = searchingOn(app);
  const salesforce = () => app().cloud.salesforce;
  const idsOf = ({ found }: SearchView) => found.map(({ id }) => id);
  const titlesOf = ({ found }: SearchView) => found.map(({ title }) => title);
  const theAccount = (n: number) => seededRecordId('Account', n);
  /** Writes a mirror past the app, as somebody who may edit the issue can. */
  const writeMirror = async (key: string, ids: readonly string[], by: string) => {
    const { jira } = app().cloud;
    const links = ids.map((id) => aMirroredLink({ id }));
    const answer = await jira.handle({
      method: 'PUT',
      path: `/rest/api/3/issue/${key}/properties/${mirrorKey}`,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(aMirror({ count: ids.length, records: ids.join(' '), links })),
      as: { kind: 'user', accountId: jira.findUser(by)?.accountId ?? '' },
    });
    if (answer.status >= 300) throw new Error(`the mirror was not written: ${String(answer.status)}`);
  };

  beforeEach(begin);

  test('by name: the beginning of a word is enough, with parents’ fields and those of the compact layout', async () => {
    const view = await search('Kest');
    expect(view).toMatchObject({
      host: 'example.my.salesforce.com',
      seenAs: 'Integration User',
      trouble: null,
    });
    const account = view.found.find(({ object }) => object === 'Account');
    expect(account?.title).toMatch(/kest/i);
    expect(account?.facts).toHaveLength(2);
    const cases = await search('printer', 'Case');
    expect(cases.found[0]?.facts.map(({ label }) => label)).toEqual(['Subject', 'Account']);
    expect(cases.mayHaveMore).toBe(true);
    expect(new Set(cases.found.map(({ object }) => object))).toEqual(new Set(['Case']));
  });

  test('one call finds, one more reads what search does not return, whatever the number of objects', async () => {
    await search('printer');
    expect(await servicesOf(() => search('printer'))).toEqual(['parameterizedSearch', 'ui-api']);
    await settings('setObjects', { objects: [{ ...aCase, fields: aCase.fields.slice(0, 1) }] });
    expect(await servicesOf(() => search('printer'))).toEqual(['parameterizedSearch']);
    expect(await servicesOf(() => search('1026'))).toEqual(['parameterizedSearch', 'query']);
  });

  test('by number: exactly, without leading zeros too, and a machine by its number', async () => {
    expect(idsOf(await search('00001050'))).toEqual([theCase(22)]);
    expect(idsOf(await search('1050', 'Case'))[0]).toBe(theCase(22));
    expect(idsOf(await search('#1050'))[0]).toBe(theCase(22));
    expect(titlesOf(await search('MO-0007'))).toEqual(['MO-0007']);
  });

  test('a number that the search index does not know yet is found all the same', async () => {
    salesforce().faults.add({
      kind: 'status',
      status: 200,
      body: '{"searchRecords":[]}',
      match: { path: '/services/data/v67.0/parameterizedSearch' },
    });
    expect(idsOf(await search('00001050'))).toEqual([theCase(22)]);
  });

  test.each([
    ['script', '<script>alert', theAccount(37), '<script>alert("account")</script> & Sons'],
    ['right to left', 'الميناء', theAccount(38), 'شركة الميناء للخدمات اللوجستية'],
    ['letters of four bytes', '𠮷野', theAccount(39), '𝒦estrel 🚆 Rail 𠮷野'],
  ])('names with %s are found, and told as they are', async (_, text, id, title) => {
    const view = await search(text, 'Account');
    expect(view.trouble).toBeNull();
    expect(view.found.map((record) => [record.id, record.title])).toContainEqual([id, title]);
  });

  test.each([
    "x' OR Id != null OR Subject = '",
    "x\\' OR Id != null OR Name = '",
    "00001050' OR CaseNumber != '",
    "1'/**/OR/**/Id!=null",
    "1\\'OR",
    '{printer} RETURNING User(Id, Name)',
    'FIND {a*} IN ALL FIELDS RETURNING User',
    '"printer" AND OR NOT (',
    'a*b?c~d^e+f-g&h|i!j[k]l:m',
    '%_%1',
    '\u0000\u0007printer\u001b',
    '\u202Egnp.eciovni 7',
    '1'.repeat(200),
    '𝟜'.repeat(100),
  ])('nothing that is typed becomes part of a question: %j', async (text) => {
    const before = asked().length;
    const view = await search(text);
    const all = new Set([...view.found.map(({ object }) => object), 'Case']);
    expect([...all].every((object) => ['Case', 'Account', 'My_Obj__c'].includes(object))).toBe(true);
    expect(view.found.length).toBeLessThanOrEqual(20);
    expect([null, 'TEXT_TOO_SHORT']).toContain(view.trouble?.code ?? null);
    for (const path of asked().slice(before)) expect(path).not.toContain('User');
  });

  test('records, fields and objects that the user does not see are not found, and the others are', async () => {
    const { changeUser } = salesforce();
    expect(idsOf(await search('00001050'))).toEqual([theCase(22)]);
    changeUser('integration', { hiddenRecords: [theCase(22)] });
    expect(await search('00001050')).toMatchObject({ found: [], trouble: null });
    changeUser('integration', { hiddenFields: ['Case.Subject', 'Case.Status'] });
    const [found] = (await search('00001051')).found;
    expect(found).toMatchObject({ id: theCase(23), status: null });
    expect(found?.facts.map(({ label }) => label)).not.toContain('Subject');
    changeUser('integration', { hiddenObjects: ['Account'] });
    const machines = await search('MO-0007');
    expect(titlesOf(machines)).toEqual(['MO-0007']);
    await search('MO-0007');
    expect(await servicesOf(() => search('MO-0007'))).toEqual([
      'parameterizedSearch',
      'query',
      'query',
      'ui-api',
    ]);
  });

  test('linked here, and, asked afterwards, on which other issues the person may see', async () => {
    const id = theCase(22);
    await app().command('linkRecords', linkWish([id]));
    await app().ask('linkRecords', linkWish([id]), 'evan', 'SUP-2');
    await writeMirror('SEC-1', [id], 'ada');
    const { calls } = app().cloud.connector;
    const before = calls().length;
    expect(JSON.stringify(await search('00001050'))).not.toContain('SUP-2');
    expect(calls()).toHaveLength(before);
    expect(await whereLinked([id, theCase(23)])).toEqual({
      here: [id],
      others: [{ recordId: id, keys: ['SUP-2'] }],
    });
    expect(calls()).toHaveLength(before + 1);
    const { others } = await whereLinked([id], 'ada');
    expect(others?.[0]?.keys.toSorted()).toEqual(['SEC-1', 'SUP-2']);
  });

  test('a mirror that an editor has padded brings its issue’s key, and nothing of Salesforce', async () => {
    await writeMirror('SUP-3', [theCase(31), theCase(700)], 'evan');
    expect(await whereLinked([theCase(31)])).toEqual({
      here: [],
      others: [{ recordId: theCase(31), keys: ['SUP-3'] }],
    });
  });

  test('issues are found without Salesforce, and where Jira or the Connector fails, the other one’s word is told', async () => {
    const { jira, connector } = app().cloud;
    const id = theCase(40);
    await writeMirror('SUP-4', [id], 'evan');
    await app().command('linkRecords', linkWish([id]));
    expect(await servicesOf(async () => void (await whereLinked([id])))).toEqual([]);
    jira.faults.push({ path: '/rest/api/3/search/jql', status: 500, times: 1 });
    expect(await whereLinked([id])).toEqual({ here: [id], others: null });
    connector.faults.add({ kind: 'status', status: 400, match: { method: 'GET' } });
    expect(await whereLinked([id])).toEqual({ here: null, others: [{ recordId: id, keys: ['SUP-4'] }] });
    connector.faults.clear();
  });

  test('in an org of two thousand objects a search asks for the chosen ones alone', async () => {
    salesforce().changeOrg({ objects: 2_000 });
    await search('printer');
    expect(await servicesOf(() => search('printer'))).toEqual(['parameterizedSearch', 'ui-api']);
    salesforce().changeOrg({ objects: 0 });
  });

  test('what somebody typed is in no log line and in no row of storage', async () => {
    await search('hush-hush-words');
    salesforce().faults.add({ kind: 'named', name: 'malformedQuery' });
    await search('hush-hush-words');
    expect(JSON.stringify([app().log, app().cloud.forge.readPlain()])).not.toContain('hush');
  });
});
