import { screen } from '@testing-library/react';
import { aConnection, issueId, oneCase, otherCase } from '../../builders';
import { aWorld } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { openPanelIn } from './open-panel';
import { form, pasteInPanel } from './fill-form';

const uat = 'https://acme--uat.sandbox.lightning.force.com/lightning/r/Case';
const acme = 'https://acme.lightning.force.com/lightning/r/Case';

const anAcmeWorld = () => aWorld({ connection: aConnection({ salesforceHost: 'acme.my.salesforce.com' }) });

test('good lines are linked, and those to correct stay with their reason', async () => {
  const world = aWorld();
  const host = openPanelIn(world);
  const user = await pasteInPanel(`${oneCase}\nnonsense\n${otherCase}`);
  screen.getByText('2 records ready to link, 1 line to correct');
  await user.click(form.button('Link'));
  await screen.findByText('2 records linked');
  screen.getByText('1 line to correct stays above.');
  screen.getByText(/neither an address nor an ID/);
  expect(form.address()).toHaveProperty('value', 'nonsense');
  expect(screen.queryByText(/Nothing was sent/)).toBeNull();
  expect(world.connector.of(issueId)).toHaveLength(2);
  expect(host.invoked).toEqual(['openPanel', 'linkRecords']);
  await expectAccessible();
});

test('a record of another org is linked only after its org was confirmed, which names both', async () => {
  const world = anAcmeWorld();
  const host = openPanelIn(world);
  const user = await pasteInPanel(`${uat}/${oneCase}/view`);
  screen.getByText(/in another Salesforce org; confirm that org to include it/);
  await user.click(form.button('Link'));
  await screen.findByText('Correct this line first. Nothing was sent.');
  expect(host.invoked).toEqual(['openPanel']);
  await expectAccessible();
  await user.click(
    form.box(
      'Include records of acme--uat.sandbox.my.salesforce.com, another Salesforce org: the settings name acme.my.salesforce.com',
    ),
  );
  await user.click(form.button('Link'));
  await screen.findByText('1 record linked');
});

test('an address of the org in the settings asks nothing, in any of its forms', async () => {
  openPanelIn(anAcmeWorld());
  await pasteInPanel(
    `${acme}/${oneCase}/view\nhttps://acme--c.na139.visual.force.com/apex/Page?id=${otherCase}`,
  );
  screen.getByText('2 records ready to link');
  expect(screen.queryByText(/another Salesforce org/)).toBeNull();
});

test('with no address in the settings the first one pasted is shown, and asked about is the next', async () => {
  openPanelIn(aWorld());
  const user = await pasteInPanel(`${acme}/${oneCase}/view`);
  screen.getByText('Addresses of acme.my.salesforce.com');
  await user.click(form.address());
  await user.keyboard('{Control>}{End}{/Control}{Enter}');
  await user.paste(`${uat}/${otherCase}/view`);
  form.box(
    'Include records of acme--uat.sandbox.my.salesforce.com, another Salesforce org: the first address is of acme.my.salesforce.com',
  );
});
