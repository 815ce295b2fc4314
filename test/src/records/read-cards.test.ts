import { firstId } from '../../../src/connections/model/registry';
import { openPanel } from '../../../src/links/open-panel';
import { setAudience, setObjects, turnSalesforce } from '../../../src/records/change-access';
import { readCards } from '../../../src/records/read-cards';
import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { AppError } from '../../../src/shared/app-error';
import { aCaller, aCaseId, aLink, aMirror, aMirroredLink, issueId } from '../../builders';
import { aWorld, type World } from '../../ports';
import { ada, aWorldWithAccess } from './access-world';

const id = firstId;
const rights = (over = {}) => ({ mayBrowse: true, mayEdit: true, mayAdminister: false, ...over });
const editor = () => aCaller({ rights: rights() });
const viewer = () => aCaller({ rights: rights({ mayEdit: false }) });
const shown = (text: string) => ({ raw: text, shown: text });
const aCase = {
  name: 'Case',
  label: 'Case',
  nameField: 'CaseNumber',
  fields: [{ path: 'Subject', label: 'Subject', type: 'string' }],
  status: 'Status',
};
const [one, other, unlinked] = [aCaseId(1), aCaseId(2), aCaseId(3)];

/** An issue linked to two cases, in a world whose org knows three. */
async function aWorldWithCards(): Promise<World> {
  const world = await aWorldWithAccess();
  await setObjects(world.ports)(ada, { id, objects: [aCase] });
  world.salesforce.records = [one, other, unlinked].map((caseId, n) => ({
    id: caseId,
    object: 'Case',
    values: { CaseNumber: shown(`0000100${String(n)}`), Subject: shown('A printer'), Status: shown('New') },
  }));
  world.connector.hold(issueId, [aLink({ id: one }), aLink({ id: other })]);
  world.salesforce.asked.length = 0;
  return world;
}

test('cards of the records the Connector names as linked now, read in one call', async () => {
  const world = await aWorldWithCards();
  const view = await readCards(world.ports)(editor(), {});
  expect(view).toMatchObject({
    cards: [
      {
        id: one,
        title: '00001000',
        status: 'New',
        facts: [{ label: 'Subject', value: { kind: 'text', text: 'A printer' } }],
      },
      { id: other, title: '00001001' },
    ],
    unread: [],
    seenAs: 'Integration User',
    trouble: null,
  });
  expect(world.salesforce.asked).toEqual(['records']);
});

test('one of which Salesforce tells nothing is not told to be gone, and the others are shown', async () => {
  const world = await aWorldWithCards();
  world.salesforce.unreadable.add(other);
  expect(await readCards(world.ports)(editor(), {})).toMatchObject({
    cards: [{ id: one }],
    unread: [],
    trouble: { code: 'DOWN' },
  });
  world.salesforce.unreadable.add(one);
  expect(await readCards(world.ports)(editor(), {})).toMatchObject({
    cards: [],
    unread: [],
    trouble: { code: 'DOWN' },
  });
});

test('an issue that was moved since the page was opened is read through its project of now', async () => {
  const world = await aWorldWithCards();
  world.store.stored = { ...world.store.stored, bound: new Map([['99999', 'another']]) };
  const { cards } = await readCards(world.ports)({ ...editor(), projectId: '99999' }, {});
  expect(cards.map((card) => card.id)).toEqual([one, other]);
});

test('a mirror that an editor has padded with other ids brings no card', async () => {
  const world = await aWorldWithCards();
  world.mirrors.set(
    issueId,
    aMirror({ links: [one, other, unlinked].map((caseId) => aMirroredLink({ id: caseId })) }),
  );
  const { cards, unread } = await readCards(world.ports)(editor(), {});
  expect(cards.map((card) => card.id)).toEqual([one, other]);
  expect(unread).toEqual([]);
});

test('a record that is gone or hidden is named as unread', async () => {
  const world = await aWorldWithCards();
  world.salesforce.records = world.salesforce.records.filter((record) => record.id !== other);
  expect(await readCards(world.ports)(editor(), {})).toMatchObject({ cards: [{ id: one }], unread: [other] });
});

test('objects that no admin chose are not asked about', async () => {
  const world = await aWorldWithCards();
  await setObjects(world.ports)(ada, { id, objects: [{ ...aCase, name: 'Account', nameField: 'Name' }] });
  world.salesforce.asked.length = 0;
  expect(await readCards(world.ports)(editor(), {})).toMatchObject({ cards: [], unread: [], trouble: null });
  expect(world.salesforce.asked).toEqual([]);
});

/** Who sees the cards the integration user reads, by audience: [somebody who may edit, somebody who may only see]. */
test.each([
  ['nobody', [false, false]],
  ['editors', [true, false]],
  ['viewers', [true, true]],
] as const)('the audience %s', async (audience, [editors, viewers]) => {
  const world = await aWorldWithCards();
  await setAudience(world.ports)(ada, { id, audience });
  world.salesforce.asked.length = 0;
  for (const [caller, sees] of [
    [editor(), editors],
    [viewer(), viewers],
  ] as const) {
    const { cards, trouble } = await readCards(world.ports)(caller, {});
    expect([cards.length, trouble?.code]).toEqual(sees ? [2, undefined] : [0, 'NOT_SHOWN']);
    const panel = await openPanel(world.ports)(caller, {});
    expect(panel.cards).toBe(sees ? true : undefined);
  }
  expect(world.salesforce.asked).toHaveLength([editors, viewers].filter(Boolean).length);
});

test('turned off, nothing is asked, and the panel does not ask either', async () => {
  const world = await aWorldWithCards();
  await turnSalesforce(world.ports)(ada, { id, off: true });
  world.salesforce.asked.length = 0;
  expect(await readCards(world.ports)(editor(), {})).toMatchObject({
    cards: [],
    trouble: { code: 'TURNED_OFF' },
  });
  expect(await openPanel(world.ports)(editor(), {})).not.toHaveProperty('cards');
  expect(world.salesforce.asked).toEqual([]);
});

test('without access the panel does not ask', async () => {
  const world = aWorld();
  expect(await openPanel(world.ports)(editor(), {})).not.toHaveProperty('cards');
  expect(await readCards(world.ports)(editor(), {})).toMatchObject({ trouble: { code: 'NOT_SET_UP' } });
});

test('Salesforce in trouble is told as Salesforce’s, the Connector in trouble as the Connector’s', async () => {
  const world = await aWorldWithCards();
  world.salesforce.fails.set('records', new SalesforceError('LIMIT_REACHED', { status: 403 }));
  expect(await readCards(world.ports)(editor(), {})).toMatchObject({
    cards: [],
    trouble: { code: 'LIMIT_REACHED', status: 403 },
  });
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN', { by: 'connector' }) });
  await expect(readCards(world.ports)(editor(), {})).rejects.toMatchObject({ code: 'CONNECTOR_DOWN' });
});

test('opening the panel asks Salesforce nothing', async () => {
  const world = await aWorldWithCards();
  await openPanel(world.ports)(editor(), {});
  expect(world.salesforce.asked).toEqual([]);
});

test('without chosen fields the description is read once and kept for a day', async () => {
  const world = await aWorldWithCards();
  await setObjects(world.ports)(ada, { id, objects: [{ ...aCase, fields: [] }] });
  const read = () => readCards(world.ports)(editor(), {});
  const { cards } = await read();
  expect(cards[0]?.facts).toEqual([{ label: 'Subject', value: { kind: 'text', text: 'A printer' } }]);
  await read();
  world.state.now = new Date(world.state.now.getTime() + 86_400_000);
  await read();
  expect(world.salesforce.asked.filter((method) => method === 'shape')).toHaveLength(2);
});

test('whether a record is closed is read in the same call', async () => {
  const world = await aWorldWithCards();
  world.salesforce.records = world.salesforce.records.map((record) => ({
    ...record,
    values: { ...record.values, IsClosed: { raw: record.id === one, shown: null } },
  }));
  const { cards } = await readCards(world.ports)(editor(), {});
  expect(cards.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  expect(world.salesforce.asked).toEqual(['records']);
});

test('where a session is kept, the keys are not looked up; where it is gone, they are', async () => {
  const world = await aWorldWithCards();
  const lookedUp = jest.spyOn(world.ports.connections, 'readToken');
  await readCards(world.ports)(editor(), {});
  expect(lookedUp).not.toHaveBeenCalled();
  world.salesforce.sessions.clear();
  expect((await readCards(world.ports)(editor(), {})).cards).toHaveLength(2);
  expect(lookedUp).toHaveBeenCalledTimes(1);
});
