import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LinkDialog } from '../../../static/action/link-dialog';
import { AppError } from '../../../src/shared/app-error';
import { issueId, oneCase, otherCase } from '../../builders';
import { aWorld, type World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { aHost, type FakeHost } from '../fake-host';
import { form } from '../links/fill-form';
import { aLinkedWorld } from '../links/open-panel';

// What was typed in one dialog is kept for the next.
beforeEach(() => {
  sessionStorage.clear();
});

function openDialogIn(world: World): FakeHost {
  const host = aHost('panel', world);
  render(<LinkDialog />);
  return host;
}

async function paste(text: string): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  await user.click(form.address());
  await user.paste(text);
  return user;
}

const commandsOf = ({ called }: FakeHost): string[] => called.map(({ command }) => command);

test('can be typed into at once, and knows what is linked already', async () => {
  openDialogIn(aLinkedWorld());
  expect(document.activeElement).toBe(form.address());
  await paste(oneCase);
  await screen.findByText(/already linked to this issue/);
  await expectAccessible();
});

test('links, shows the result, tells the panel, and Done closes', async () => {
  const world = aWorld();
  const host = openDialogIn(world);
  const user = await paste(`${oneCase}\n${otherCase}`);
  await user.click(form.button('Link and push'));
  await screen.findByText('2 records linked');
  expect(document.activeElement).toBe(form.button('Done'));
  expect(world.connector.of(issueId)).toHaveLength(2);
  expect(host.invoked).toEqual(['openPanel', 'linkRecords']);
  expect(commandsOf(host)).toContain('emit');
  await expectAccessible();
  await user.click(form.button('Done'));
  expect(commandsOf(host)).toContain('close');
});

test('names the record that was linked and not pushed', async () => {
  const world = aWorld();
  world.connector.fail({ call: 'push', error: new AppError('REFUSED', { by: 'connector', detail: 'No.' }) });
  openDialogIn(world);
  const user = await paste(oneCase);
  await user.click(form.button('Link and push'));
  await screen.findByText('1 record linked');
  screen.getByText(oneCase);
  screen.getByText('Not pushed: the Connector refused');
  screen.getByText('No.');
});

test('without a connection it says so in place of the form', async () => {
  openDialogIn(aWorld({ connection: null }));
  await screen.findByText('Salesforce is not connected yet');
  expect(screen.queryByRole('textbox', { name: 'Record address or ID' })).toBeNull();
  await expectAccessible();
});

test('someone who may not edit is told whom to ask', async () => {
  const world = aWorld();
  world.state.rights = { mayBrowse: true, mayEdit: false, mayAdminister: false };
  const host = openDialogIn(world);
  await screen.findByText(/needs the permission to edit the issue/);
  expect(screen.queryByRole('button', { name: 'Link' })).toBeNull();
  // What was focused is gone with the form: the keyboard goes on in the dialog.
  expect(document.activeElement).toBe(screen.getByRole('main'));
  await expectAccessible();
  await userEvent.setup().click(form.button('Close'));
  expect(commandsOf(host)).toContain('close');
});
