import { screen } from '@testing-library/react';
import { aCaseId, aConnection, aLink, oneCase, otherCase } from '../../builders';
import { aWorld } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, openPanelIn } from './open-panel';
import { form, pasteInPanel } from './fill-form';

const sf = 'https://example.lightning.force.com/lightning';
const anAccount = '001Qy00000ABCdeIAH';

test.each([
  ['the address of a record', `${sf}/r/Case/${oneCase}/view`, `Case ${oneCase}`],
  ['an id that lost its case', oneCase.toLowerCase(), 'upper and lower case were lost'],
  ['a list view', `${sf}/o/Case/list`, 'This is a list view'],
  ['a report', `${sf}/r/Report/00OQy000000abcdMAA/view`, 'This is a report'],
  ['another site', 'https://example.com/500', 'not on a Salesforce site'],
  ['an http address', `http://example.my.salesforce.com/${oneCase}`, 'does not start with https://'],
  ['an id with a typing error', oneCase.replace('VvNSh', 'VvNSH'), 'has a typing error'],
  ['something else', 'the case of yesterday', 'neither an address nor an ID'],
])('%s is understood, or named in words, before anything is sent', async (_, pasted, words) => {
  const host = openPanelIn(aWorld());
  await pasteInPanel(pasted);
  await screen.findByText((text) => text.includes(words));
  expect(host.invoked).toEqual(['openPanel']);
});

test.each([
  ['an id', oneCase, 'acme.my.salesforce.com', 'in acme.my.salesforce.com'],
  [
    'an address of that org',
    `https://acme.my.salesforce.com/${oneCase}`,
    'acme.my.salesforce.com',
    'in acme.my.salesforce.com',
  ],
  ['an id, where no address is saved', oneCase, null, 'in the org of this connection'],
])(
  'before the buttons stands which org %s is in, without search, too',
  async (_, pasted, salesforceHost, words) => {
    const world = aWorld();
    world.store.connection = aConnection({ salesforceHost });
    openPanelIn(world);
    await pasteInPanel(pasted);
    await screen.findByText(words);
  },
);

test('an id of another object than the chosen one is named, and nothing is sent', async () => {
  const host = openPanelIn(aWorld());
  const user = await pasteInPanel(anAccount);
  await user.type(form.object(), 'Case');
  await screen.findByText('This is an Account ID, but Case is chosen');
  await user.click(form.button('Link'));
  await screen.findByText('Correct this line first. Nothing was sent.');
  expect(document.activeElement).toBe(form.address());
  expect(host.invoked).toEqual(['openPanel']);
  await expectAccessible();
});

test('duplicates and links that stand are noted and are no mistakes', async () => {
  openPanelIn(aLinkedWorld([aLink({ id: otherCase })]));
  await pasteInPanel([oneCase, oneCase, otherCase].join('\n'));
  screen.getByText(`Line 2: ${oneCase}: named above already; it is linked once`);
  screen.getByText(`Line 3: Case ${otherCase}: already linked to this issue; it stays as it is`);
  screen.getByText('1 record ready to link');
});

test('more than a hundred lines are refused', async () => {
  const host = openPanelIn(aWorld());
  const user = await pasteInPanel(Array.from({ length: 101 }, (_, n) => aCaseId(n)).join('\n'));
  await user.click(form.button('Link'));
  await screen.findByText(/These are more than 100 records/);
  expect(host.invoked).toEqual(['openPanel']);
});

test('an empty form says what is missing', async () => {
  openPanelIn(aWorld());
  const user = await pasteInPanel('');
  await user.click(form.button('Link and push'));
  await screen.findByText('Paste the address or ID of at least one record.');
});

test('an object name no object can have is named', async () => {
  const host = openPanelIn(aWorld());
  const user = await pasteInPanel('a0BQy0000000abcMAA');
  await screen.findByText(/the type cannot be told from this ID/i);
  await user.type(form.object(), 'My Object');
  await screen.findByText(/cannot be the API name of an object/);
  await user.click(form.button('Link'));
  expect(host.invoked).toEqual(['openPanel']);
});

test('standard objects are offered, the last used first', async () => {
  localStorage.setItem('salesforce-link-objects', 'My_Obj__c');
  openPanelIn(aWorld());
  await pasteInPanel('');
  const offered = [...document.querySelectorAll('datalist option')].map((option) =>
    option.getAttribute('value'),
  );
  expect(offered.slice(0, 2)).toEqual(['My_Obj__c', 'Account']);
  expect(offered).toContain('Case');
});
