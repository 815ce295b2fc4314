import { type SearchView } from '../../src/contract/records/search';
import { runningApp } from './running-app';
import { searchingOn, theCase } from './searching';
import { linkWish } from './wishes';

/** The unmodified app on days when search is refused, bounded or without an answer. */
describe('who may search, how often, and on bad days', () => {
  const app = runningApp();
  const { begin, settings, search, asked, servicesOf } = searchingOn(app);
  const salesforce = () => app().cloud.salesforce;

  beforeEach(begin);

  test('who may only see the issue is refused, and with the audience nobody an editor is told nothing', async () => {
    expect(await app().codeOf('searchRecords', { text: 'printer', object: null }, 'vera')).toBe(
      'NOT_ALLOWED',
    );
    expect(await app().codeOf('findWhereLinked', { recordIds: [theCase(1)] }, 'vera')).toBe('NOT_ALLOWED');
    await settings('setAudience', { audience: 'nobody' });
    const before = asked().length;
    expect(await search('printer')).toMatchObject({
      found: [],
      seenAs: null,
      trouble: { code: 'NOT_SHOWN' },
    });
    expect(asked()).toHaveLength(before);
  });

  test('without a text the integration user’s last views are nobody’s', async () => {
    expect(
      await servicesOf(async () => expect(await search('')).toMatchObject({ found: [], trouble: null })),
    ).toEqual([]);
  });

  test('Salesforce down is said, and linking and pushing go on; with the Connector down search goes on', async () => {
    salesforce().faults.add({ kind: 'reset' });
    expect(await search('printer')).toMatchObject({
      found: [],
      host: 'example.my.salesforce.com',
      objects: [{ name: 'Case' }, { name: 'Account' }, { name: 'My_Obj__c' }],
      trouble: { code: 'DOWN' },
    });
    await app().command('linkRecords', linkWish([theCase(1)]));
    await app().command('pushRecord', { recordId: theCase(1) });
    salesforce().faults.clear();
    app().cloud.connector.faults.add({ kind: 'status', status: 400, match: { method: 'GET' } });
    expect(await search('00001050')).toMatchObject({
      found: [{ id: theCase(22) }],
      trouble: null,
    });
  });

  test('while Salesforce is slow to answer, linking is not', async () => {
    salesforce().faults.add({ kind: 'slow', delayMs: 700 });
    const order: string[] = [];
    const searching = search('printer').then(() => order.push('found'));
    await app().command('linkRecords', linkWish([theCase(2)]));
    order.push('linked');
    await searching;
    expect(order).toEqual(['linked', 'found']);
  });

  test('somebody who searches without end is told to wait, and for how long', async () => {
    const told: SearchView[] = [];
    for (let n = 0; n < 31; n++) told.push(await search('Kestrel', 'Account', 'paula'));
    expect(told.slice(0, 30).every(({ trouble }) => trouble === null)).toBe(true);
    const last = told.at(-1)?.trouble;
    expect(last?.code).toBe('TOO_OFTEN');
    expect(last?.retryAfterSeconds).toBeGreaterThan(0);
    expect(last?.retryAfterSeconds).toBeLessThanOrEqual(60);
    expect((await search('Kestrel', 'Account', 'ada')).trouble).toBeNull();
  });

  test('when the limit comes near in mid-typing search rests, also in mid-way, and other processes learn it', async () => {
    salesforce().setUsage(94_990);
    expect((await search('pri')).trouble).toBeNull();
    salesforce().setUsage(95_000);
    const heard = await search('prin');
    expect(heard.found).not.toEqual([]);
    expect(heard.trouble).toMatchObject({ code: 'NEAR_LIMIT' });
    expect(
      await servicesOf(async () => expect((await search('print')).trouble?.code).toBe('NEAR_LIMIT')),
    ).toEqual([]);
    await app().cloud.forge.killFunction();
    expect(await servicesOf(() => search('printe'))).toEqual(['parameterizedSearch']);
    expect(await servicesOf(() => search('printer'))).toEqual([]);
    await app().cloud.forge.killFunction();
    salesforce().setUsage(100_000);
    expect((await search('printer')).trouble).toMatchObject({ code: 'LIMIT_REACHED', status: 403 });
    expect(
      await servicesOf(async () => expect((await search('printers')).trouble?.code).toBe('LIMIT_REACHED')),
    ).toEqual([]);
    salesforce().setUsage(0);
    await app().cloud.forge.killFunction();
    expect((await search('printer')).trouble).toBeNull();
  });
});
