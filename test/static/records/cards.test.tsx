import { screen, waitFor, within } from '@testing-library/react';
import { firstId } from '../../../src/connections/model/registry';
import { setObjects } from '../../../src/records/change-access';
import { aLink, issueId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { ada } from '../../src/records/access-world';
import {
  asked,
  asViewer,
  aWorldWithCards,
  field,
  one,
  openCards,
  other,
  rowOf,
  shown,
  theCase,
} from './open-cards';

const read = /^Read in Salesforce as Integration User, just now$/;

test('names come after the links, with one question of their own', async () => {
  const gates: (() => void)[] = [];
  const { host } = openCards(await aWorldWithCards(), ({ hold }) => gates.push(hold('readCards').open));
  await screen.findByText('2 linked records');
  within(rowOf(one)).getByText(one);
  await screen.findByText('Reading names in Salesforce');
  expect(screen.queryByText('The printer is on fire')).toBeNull();
  gates.forEach((open) => {
    open();
  });
  await screen.findByText('The printer is on fire');
  screen.getByText('The lift is stuck');
  expect(host.invoked).toEqual(['openPanel', 'readCards']);
  expect(screen.queryByText('Reading names in Salesforce')).toBeNull();
  await expectAccessible();
});

test('a row tells name, object, status and one line of facts, and unfolded the whole card with its id', async () => {
  const { user } = openCards(
    await aWorldWithCards({ Due: shown('2026-03-01'), Escalated: { raw: true, shown: null } }),
  );
  await screen.findByText('The printer is on fire');
  const row = within(rowOf(one));
  row.getByText('Support case');
  const line = rowOf(one).querySelector('summary');
  expect(line?.textContent).toBe('Working CaseNumber: 00001042 Priority: High Due: Mar 1, 2026');
  expect(rowOf(one).querySelector('details')?.open).toBe(false);
  await user.click(row.getByText('Working'));
  expect(rowOf(one).querySelector('details')?.open).toBe(true);
  const facts = [...rowOf(one).querySelectorAll('dl > *')].map(({ textContent }) => textContent);
  expect(facts).toEqual([
    ...['CaseNumber', '00001042', 'Priority', 'High', 'Due', 'Mar 1, 2026', 'Escalated', 'Yes'],
    ...['ID', one],
  ]);
  row.getByText(read);
  await expectAccessible();
});

test('buttons are described by the name of the record', async () => {
  openCards(await aWorldWithCards());
  await screen.findByText('The printer is on fire');
  const push = within(rowOf(one)).getByRole('button', { name: 'Push' });
  const description = document.getElementById(push.getAttribute('aria-describedby') ?? '');
  expect(description?.textContent).toBe('The printer is on fire Support case');
});

test('values are written in the reader’s locale and time zone, amounts with the code of their currency', async () => {
  const world = await aWorldWithCards({
    CurrencyIsoCode: shown('USD'),
    Amount: shown(1234.5),
    Due: shown('2026-03-01'),
    Seen: shown('2026-03-01T23:30:00.000+0000'),
    Share: shown(12.5),
  });
  openCards(world, (host) => {
    host.reader = { accountId: 'any', locale: 'de_DE', timezone: 'Asia/Tokyo' };
  });
  await screen.findByText('The printer is on fire');
  const values = [...rowOf(one).querySelectorAll('dd')].map(({ textContent }) =>
    textContent.replace(/\s/g, ' '),
  );
  expect(values).toEqual([
    '00001042',
    'High',
    '1.234,50 USD',
    '01.03.2026',
    '02.03.2026, 08:30',
    '12,5 %',
    one,
  ]);
});

test.each([
  ['script', '<img src=x onerror="window.broken=1"><script>window.broken=1</script>'],
  ['right-to-left letters', 'الطابعة تحترق \u202Egnp.exe'],
  ['4-byte characters', '🖨️🔥 𠮷野家'],
])('a name with %s is plain text', async (_what, name) => {
  openCards(await aWorldWithCards({ Subject: shown(name), Status: shown(name), Priority: shown(name) }));
  const [title] = await screen.findAllByText(name);
  expect(title?.tagName).toBe('BDI');
  expect(rowOf(one).querySelectorAll('img, script')).toHaveLength(0);
  await expectAccessible();
});

test('a record without a name that may be seen is headed by its object and id', async () => {
  openCards(await aWorldWithCards({ Subject: shown(null) }));
  await screen.findByText('The lift is stuck');
  const row = within(rowOf(one));
  row.getByText('Support case');
  expect(row.getAllByText(one)).toHaveLength(2);
});

test('a record that is gone or hidden keeps its row and says both', async () => {
  const world = await aWorldWithCards();
  world.salesforce.records = world.salesforce.records.filter(({ id }) => id !== other);
  openCards(world);
  await screen.findByText('The printer is on fire');
  const row = within(rowOf(other));
  row.getByText('Gone from Salesforce, or hidden from Integration User');
  row.getByText(other);
  row.getByRole('button', { name: 'Push' });
  await expectAccessible();
});

test('a record of which Salesforce tells nothing now is not told to be gone, and is asked for again', async () => {
  const world = await aWorldWithCards();
  world.salesforce.unreadable.add(other);
  const { user } = openCards(world);
  await screen.findByText('The printer is on fire');
  screen.getByText(/^Some names cannot be read in Salesforce now\./);
  expect(document.body.textContent).not.toMatch(/gone|hidden/i);
  world.salesforce.unreadable.clear();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('The lift is stuck');
  expect(screen.queryByText(/^Some names cannot be read/)).toBeNull();
});

test('records of an object that nobody chose stay as they are', async () => {
  const world = await aWorldWithCards();
  world.connector.hold(issueId, [aLink({ id: one }), aLink({ object: 'Account', id: '001Qy00000AbCdEIAV' })]);
  openCards(world);
  await screen.findByText('The printer is on fire');
  screen.getByText('001Qy00000AbCdEIAV');
});

test('who may not see cards does not ask for them', async () => {
  const { host } = openCards(await asViewer(await aWorldWithCards(), 'editors'));
  await screen.findByText('2 linked records');
  within(rowOf(one)).getByText(one);
  expect(host.invoked).toEqual(['openPanel']);
  expect(screen.queryByText(/Salesforce as/)).toBeNull();
});

test('viewers see them where an admin chose so', async () => {
  const { host } = openCards(await asViewer(await aWorldWithCards(), 'viewers'));
  await screen.findByText('The printer is on fire');
  expect(asked(host)).toBe(1);
});

test('an issue without links asks for no cards', async () => {
  const world = await aWorldWithCards();
  world.connector.hold(issueId, []);
  const { host } = openCards(world);
  await screen.findByText('No Salesforce records are linked to this issue yet.');
  await waitFor(() => {
    expect(host.invoked).toEqual(['openPanel']);
  });
});

test('a number stands with what it is about, which is not told twice in the closed row', async () => {
  const world = await aWorldWithCards();
  const objects = [{ ...theCase, nameField: 'CaseNumber', fields: [field('Subject'), field('Priority')] }];
  await setObjects(world.ports)(ada, { id: firstId, objects });
  openCards(world);
  await screen.findByText('00001042 – The printer is on fire');
  expect(rowOf(one).querySelector('summary')?.textContent).toBe('Working Priority: High');
  const facts = [...rowOf(one).querySelectorAll('dl > dd')].map(({ textContent }) => textContent);
  expect(facts).toEqual(['The printer is on fire', 'High', one]);
});

test.each([
  [true, 'Working (closed)', true],
  [false, 'Working', false],
  [null, 'Working', false],
])('where IsClosed is %s, the status is “%s”', async (raw, words, isClosed) => {
  openCards(await aWorldWithCards({ IsClosed: { raw, shown: null } }));
  await screen.findByText('The printer is on fire');
  const status = rowOf(one).querySelector('.lozenge');
  expect(status?.textContent).toBe(words);
  expect(status?.classList.contains('closed')).toBe(isClosed);
});

test('in whose language labels stand is said', async () => {
  openCards(await aWorldWithCards());
  await screen.findByText('The printer is on fire');
  within(rowOf(one)).getByText(/Labels and status stand in the language of Integration User\.$/);
});
