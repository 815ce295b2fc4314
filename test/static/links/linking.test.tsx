import { screen, within } from '@testing-library/react';
import { AppError } from '../../../src/shared/app-error';
import { issueId, oneCase, otherCase } from '../../builders';
import { aWorld } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import type { Gate } from '../gate';
import { aLinkedWorld, openPanelIn, rowOf } from './open-panel';
import { form, pasteInPanel } from './fill-form';

test('links with the chosen options and one invocation, and shows the link', async () => {
  const world = aWorld();
  const host = openPanelIn(world);
  const user = await pasteInPanel(oneCase);
  await user.click(form.box('Auto push'));
  await expectAccessible();
  await user.click(form.button('Link'));
  await screen.findByText('1 record linked');
  within(rowOf(oneCase)).getByText('Auto push');
  within(rowOf(oneCase)).getByRole('button', { name: 'Push' });
  expect(document.activeElement).toBe(form.button('Link to Salesforce'));
  expect(world.connector.of(issueId)).toHaveLength(1);
  expect(host.invoked).toEqual(['openPanel', 'linkRecords']);
});

test('links and pushes in one go', async () => {
  const world = aWorld();
  const host = openPanelIn(world);
  const user = await pasteInPanel(`${oneCase}\n${otherCase}`);
  await user.click(form.button('Link and push'));
  await screen.findByText('2 records linked');
  screen.getByText('Push: 2 pushed.');
  within(rowOf(oneCase)).getByText('Pushed just now');
  expect(host.invoked).toEqual(['openPanel', 'linkRecords']);
});

test('a link whose push was refused is shown as linked and not pushed, with Push at hand', async () => {
  const world = aWorld();
  const detail = 'Jira Validation failed!';
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { by: 'connector', detail }) });
  openPanelIn(world);
  const user = await pasteInPanel(oneCase);
  await user.click(form.button('Link and push'));
  await within(await screen.findByRole('list')).findByText(detail);
  screen.getByText('1 record linked');
  within(rowOf(oneCase)).getByText('Not pushed: the Connector refused');
  within(rowOf(oneCase)).getByRole('button', { name: 'Push' });
});

test('a refusal keeps what was typed and quotes the refuser', async () => {
  const world = aWorld();
  world.connector.fail({
    call: 'link',
    error: new AppError('REFUSED', { by: 'connector', detail: 'Case is not an available object' }),
  });
  openPanelIn(world);
  const user = await pasteInPanel(oneCase);
  await user.click(form.button('Link'));
  const alert = (await screen.findByText('Case is not an available object')).closest('[role=alert]');
  expect(alert?.textContent).toContain('The Connector refused this');
  expect(form.address()).toHaveProperty('value', oneCase);
  await expectAccessible();
});

test('linking whose function died is unknown, and the panel doubts its links', async () => {
  openPanelIn(aWorld(), ({ lose }) => {
    lose('linkRecords');
  });
  const user = await pasteInPanel(oneCase);
  await user.click(form.button('Link'));
  await screen.findByText(/nobody can tell whether it worked/);
  screen.getByText('The links shown may be out of date');
});

test('a double click links once, and the buttons wait', async () => {
  let gate: Gate | undefined;
  const host = openPanelIn(aWorld(), ({ hold }) => (gate = hold('linkRecords')));
  const user = await pasteInPanel(oneCase);
  await user.dblClick(form.button('Link'));
  expect(form.button('Link and push')).toHaveProperty('disabled', true);
  gate?.open();
  await screen.findByText('1 record linked');
  expect(host.invoked).toEqual(['openPanel', 'linkRecords']);
});

test('view only records are linked and never pushed', async () => {
  openPanelIn(aLinkedWorld([]));
  const user = await pasteInPanel(oneCase);
  await user.click(form.box('View only'));
  expect(form.button('Link and push')).toHaveProperty('disabled', true);
  expect(form.box('Auto pull')).toHaveProperty('disabled', true);
});

test('Cancel leaves everything as it was and gives the focus back', async () => {
  const host = openPanelIn(aWorld());
  const user = await pasteInPanel(oneCase);
  await user.click(form.button('Cancel'));
  expect(document.activeElement).toBe(form.button('Link to Salesforce'));
  expect(host.invoked).toEqual(['openPanel']);
});
