import { screen, waitFor, within } from '@testing-library/react';
import type { ChosenObject } from '../../../src/contract/records/access';
import type { World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { access, anAdminsWorldWithAccess, failing, openAccess, theCase } from './open-access';

const chosen = async () => within(await screen.findByRole('list', { name: 'Chosen objects' }));
const stored = ({ store }: World): readonly ChosenObject[] | undefined =>
  store.stored.connections[0]?.access?.objects;
const anAccount: ChosenObject = {
  ...theCase,
  name: 'Account',
  label: 'Account',
  nameField: 'Name',
  status: null,
};

test('objects are found by words, added with their status, and nothing is saved before Save', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user, host } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Add objects' }));
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search objects' }));
  await screen.findByText('2 objects');
  await user.keyboard('cas');
  await screen.findByText('One object');
  await expectAccessible();
  await user.click(access.button('Add Case (Case)'));
  await (await chosen()).findByText('Its card is as the org’s compact layout. Status: Status.');
  screen.getByText('chosen already');
  expect(document.activeElement).toBe(screen.getByRole('searchbox', { name: 'Search objects' }));
  expect(host.invoked.filter((name) => name === 'setObjects')).toEqual([]);
  await user.click(access.button('Save objects'));
  await screen.findByText('Saved: what may be searched and shown');
  expect(stored(world)).toEqual([theCase]);
  await expectAccessible();
});

test('of many objects the first are offered, it is said that there are more, and words find them', async () => {
  const world = await anAdminsWorldWithAccess();
  world.salesforce.orgObjects = Array.from({ length: 2_000 }, (_, n) => ({
    ...{ name: `Part_${String(n)}__c`, label: `Part ${String(n)}`, isCustom: true },
    ...{ isSearchable: true, prefix: 'a01' },
  }));
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Add objects' }));
  await screen.findByText(/^50 objects, and there may be more: search/);
  const list = within(screen.getByRole('list', { name: 'Objects of the org' }));
  expect(list.getAllByRole('listitem')).toHaveLength(50);
  await expectAccessible();
  await user.keyboard('part 1873');
  await screen.findByText('One object');
  await user.click(access.button('Add Part 1873 (Part_1873__c)'));
  await screen.findByText('It is gone from Salesforce, or hidden from the integration user');
});

test('nothing is asked while somebody types', async () => {
  const { user, host } = openAccess(await anAdminsWorldWithAccess());
  await user.click(await screen.findByRole('button', { name: 'Add objects' }));
  await screen.findByText('2 objects');
  await user.keyboard('account');
  await screen.findByText('One object');
  expect(host.invoked.filter((name) => name === 'offerObjects')).toHaveLength(2);
});

test('a card has the fields that are chosen for it, in their order, and the field that is its status', async () => {
  const world = await anAdminsWorldWithAccess([theCase]);
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Card' }));
  const card = within(await screen.findByRole('group', { name: 'Card of Case' }));
  await card.findByText('3 of 3 fields');
  await user.click(access.button('Add Subject (Subject)'));
  await user.type(screen.getByRole('searchbox', { name: 'Search fields' }), 'NUMBER');
  await card.findByText('1 of one field');
  await user.click(access.button('Add Case Number (CaseNumber)'));
  screen.getByText('Its card shows Subject, Case Number. Status: Status.');
  await expectAccessible();
  const fields = within(card.getByRole('list', { name: 'Fields of the card' }));
  const [up] = fields.getAllByRole('button', { name: 'Up' }).slice(-1);
  if (up) await user.click(up);
  await user.selectOptions(screen.getByLabelText('Field that is shown as the status'), 'None');
  await user.click(access.button('Save objects'));
  await screen.findByText('Saved: what may be searched and shown');
  expect(stored(world)).toMatchObject([
    { name: 'Case', status: null, fields: [{ path: 'CaseNumber' }, { path: 'Subject' }] },
  ]);
});

test('objects change places and go by keyboard, which stays with the one that moves', async () => {
  const world = await anAdminsWorldWithAccess([theCase, anAccount]);
  const { user } = openAccess(world);
  const list = await chosen();
  const down = list.getAllByRole('button', { name: 'Down' })[0];
  down?.focus();
  await user.keyboard('{Enter}');
  const names = (): (string | null)[] =>
    list.getAllByText(/^\w+ \(\w+\)$/).map(({ textContent }) => textContent);
  expect(names()).toEqual(['Account (Account)', 'Case (Case)']);
  expect(document.activeElement).toBe(list.getAllByRole('button', { name: 'Up' })[1]);
  await user.click(access.button('Discard changes'));
  expect(names()).toEqual(['Case (Case)', 'Account (Account)']);
  const out = list.getAllByRole('button', { name: 'Take out' })[0];
  if (out) await user.click(out);
  await user.click(access.button('Save objects'));
  await screen.findByText('Saved: what may be searched and shown');
  expect(stored(world)).toEqual([anAccount]);
});

test('where objects or fields cannot be read, that is said with a way out', async () => {
  const world = await anAdminsWorldWithAccess([theCase]);
  failing(world, 'objects', 'LIMIT_REACHED', { status: 403 });
  failing(world, 'shape', 'DOWN', { status: 503 });
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Add objects' }));
  await screen.findByText('The org has reached its limit of calls');
  await user.click(access.button('Card'));
  await screen.findByText('Salesforce gives no answer');
  await expectAccessible();
  world.salesforce.fails.clear();
  for (const button of screen.getAllByRole('button', { name: 'Try again' })) await user.click(button);
  await screen.findByText('2 objects');
  await screen.findByText('3 of 3 fields');
});

test('an object whose fields cannot be read is not added', async () => {
  const world = await anAdminsWorldWithAccess();
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Add objects' }));
  await user.click(await screen.findByRole('button', { name: 'Add Account (Account)' }));
  await screen.findByText('It is gone from Salesforce, or hidden from the integration user');
  expect(screen.queryByRole('list', { name: 'Chosen objects' })).toBeNull();
});

test('names of other scripts are shown as they are', async () => {
  const world = await anAdminsWorldWithAccess();
  const label = '<b>案件</b> 𠮷 قضية';
  world.salesforce.orgObjects = [{ ...theCase, label, isCustom: false, isSearchable: true, prefix: '500' }];
  const { user } = openAccess(world);
  await user.click(await screen.findByRole('button', { name: 'Add objects' }));
  await screen.findByRole('button', { name: `Add ${label} (Case)` });
});

test('the search is left by Escape, and the focus goes back', async () => {
  const { user } = openAccess(await anAdminsWorldWithAccess());
  await user.click(await screen.findByRole('button', { name: 'Add objects' }));
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(document.activeElement).toBe(access.button('Add objects'));
  });
});
