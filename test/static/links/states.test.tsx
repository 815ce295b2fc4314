import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AppError } from '../../../src/shared/app-error';
import { aMirror, aMirroredLink, issueId, links, oneCase, otherCase } from '../../builders';
import { aWorld } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import type { FakeHost } from '../fake-host';
import type { Gate } from '../gate';
import { aLinkedWorld, openPanelIn } from './open-panel';

const writing = /^(Push|Push all|Options|Unlink|Link to Salesforce)$/;
const nothingToWriteWith = (): void => {
  expect(screen.queryByRole('button', { name: writing })).toBeNull();
};
const mirrorRead = (host: FakeHost): Promise<void> =>
  waitFor(async () => {
    expect(host.called.map(({ command }) => command)).toContain('fetchProduct');
    await Promise.resolve();
  });

test('is painted from the mirror before the function has answered, then from the truth', async () => {
  const world = aLinkedWorld();
  world.mirrors.set(issueId, aMirror({ links: [aMirroredLink({ id: oneCase })] }));
  let gate: Gate | undefined;
  const host = openPanelIn(world, ({ hold }) => (gate = hold('openPanel')));

  await screen.findByText(oneCase);
  screen.getByText(/Last known links.*Checking/);
  expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('true');
  nothingToWriteWith();
  await expectAccessible();

  gate?.open();
  await screen.findByText(otherCase);
  expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false');
  expect(host.invoked).toEqual(['openPanel']);
});

test('says that it is reading where nothing is remembered', async () => {
  const host = openPanelIn(aLinkedWorld(), ({ hold }) => hold('openPanel'));
  await mirrorRead(host);
  expect(screen.getByText('Reading the links of this issue').closest('[role=status]')).not.toBeNull();
  await expectAccessible();
});

test('takes a mirror that does not fit for none', async () => {
  const world = aLinkedWorld();
  world.mirrors.set(issueId, { ...aMirror(), objects: '', count: -5 });
  const host = openPanelIn(world, ({ hold }) => hold('openPanel'));
  await mirrorRead(host);
  screen.getByText('Reading the links of this issue');
});

test('shows the links with their options, and what can be done', async () => {
  openPanelIn(aLinkedWorld());
  await screen.findByText('2 linked records');
  screen.getByText('Auto push');
  expect(screen.getAllByRole('button', { name: 'Push' })).toHaveLength(2);
  screen.getByRole('button', { name: 'Push all' });
  expect(screen.getAllByRole('button', { name: 'Push' })[0]?.getAttribute('aria-describedby')).toBeTruthy();
  await expectAccessible();
});

test('an issue without links says so and offers the first', async () => {
  openPanelIn(aWorld());
  await screen.findByText(/No Salesforce records are linked/);
  screen.getByRole('button', { name: 'Link to Salesforce' });
  expect(screen.queryByRole('button', { name: 'Push all' })).toBeNull();
  await expectAccessible();
});

test('someone who may not edit sees the links and no buttons', async () => {
  const world = aLinkedWorld();
  world.state.rights = { mayBrowse: true, mayEdit: false, mayAdminister: false };
  openPanelIn(world);
  await screen.findByText(oneCase);
  screen.getByText('You can look, but not change anything here');
  nothingToWriteWith();
  await expectAccessible();
});

test('without a connection an admin gets the way to the settings, others whom to ask', async () => {
  const world = aWorld({ connection: null });
  openPanelIn(world);
  expect((await screen.findByRole('alert')).textContent).toContain('Ask a Jira admin');
  expect(screen.queryByRole('button', { name: 'Open settings' })).toBeNull();
  await expectAccessible();

  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('button', { name: 'Open settings' });
});

test('the way to the settings goes by the host', async () => {
  const world = aWorld({ connection: null });
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };
  const host = openPanelIn(world);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Open settings' }));
  expect(host.called).toContainEqual({
    command: 'navigate',
    payload: { target: 'module', moduleKey: 'salesforce-admin', type: 'same-tab' },
  });
});

test('a token the Connector refuses is named, with the remembered links below', async () => {
  const world = aLinkedWorld();
  world.connector.tokens.global.clear();
  world.mirrors.set(issueId, aMirror());
  openPanelIn(world);
  expect((await screen.findByRole('alert')).textContent).toContain('does not accept the API access token');
  await screen.findByText(oneCase);
  nothingToWriteWith();
  await expectAccessible();
});

test('an unreachable Connector leaves the remembered links with their age; trying again brings the truth', async () => {
  const world = aLinkedWorld();
  world.mirrors.set(issueId, aMirror({ count: 3, comparedAt: '2026-10-05T10:00:00.000Z' }));
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN') });
  openPanelIn(world);

  await screen.findByText('The Connector cannot be reached');
  await screen.findByText('Last known links, from 2 hours ago.');
  screen.getByText('2 more links not listed here.');
  nothingToWriteWith();
  await expectAccessible();

  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('2 linked records');
});

test('a function that dies leaves words and a way out, never a blank panel', async () => {
  openPanelIn(aLinkedWorld(), ({ lose }) => {
    lose('openPanel');
  });
  await screen.findByText('Something went wrong in this app');
  await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByText('2 linked records');
});

test('shows a screenful of many links, and all of them on demand', async () => {
  openPanelIn(aLinkedWorld(links(50)));
  await screen.findByText('50 linked records');
  expect(screen.getAllByRole('listitem')).toHaveLength(20);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Show all 50 links' }));
  expect(screen.getAllByRole('listitem')).toHaveLength(50);
});
