import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aLink, aMirror, aMirroredLink, aConnection, issueId, oneCase, otherCase } from '../../builders';
import { AppError } from '../../../src/shared/app-error';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, buttonIn, choose, moreIn, openPanelIn, rowOf } from './open-panel';

const linkButton = (): HTMLElement => screen.getByRole('button', { name: 'Link to Salesforce' });
const address = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'Record address or ID' });

test('Escape puts the link form away with what was typed; Cancel forgets it', async () => {
  openPanelIn(aLinkedWorld([aLink({ id: oneCase })]));
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  await user.click(linkButton());
  await address();
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(linkButton());
  expect(screen.queryByText(/^What you typed is kept/)).toBeNull();

  await user.click(linkButton());
  await user.type(await address(), otherCase);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('textbox', { name: 'Record address or ID' })).toBeNull();
  expect(document.activeElement).toBe(linkButton());
  screen.getByText(/^What you typed is kept/);
  await expectAccessible();

  await user.click(linkButton());
  expect(await address()).toHaveProperty('value', otherCase);
  expect(document.activeElement).toBe(await address());
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(linkButton());
  expect(screen.queryByText(/^What you typed is kept/)).toBeNull();
  await user.click(linkButton());
  expect(await address()).toHaveProperty('value', '');
});

test('Escape right after the last letter, before it is drawn, keeps what was typed', async () => {
  openPanelIn(aLinkedWorld([aLink({ id: oneCase })]));
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  await user.click(linkButton());
  const field = await address();
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  act(() => {
    setValue?.call(field, otherCase);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  await user.click(linkButton());
  expect(await address()).toHaveProperty('value', otherCase);
});

test('Escape closes the options editor and gives the focus back', async () => {
  const host = openPanelIn(aLinkedWorld([aLink({ id: oneCase })]));
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  await choose(user, oneCase, 'Options');
  await user.click(await screen.findByRole('checkbox', { name: 'Auto push' }));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(document.activeElement).toBe(moreIn(oneCase));
  expect(host.invoked).toEqual(['openPanel']);
});

test('what cannot be pushed says why before it is pressed', async () => {
  openPanelIn(aLinkedWorld([aLink({ id: oneCase, viewOnly: true })]));
  await screen.findByText('1 linked record');
  const why = within(rowOf(oneCase)).getByText(
    'View only: to push, switch it off in Options, under More actions.',
  );
  expect(buttonIn(oneCase, 'Push').getAttribute('aria-describedby')).toContain(why.id);
  const whyNone = screen.getByText(/^Push all: all links are view only\./);
  expect(screen.getByRole('button', { name: 'Push all' }).getAttribute('aria-describedby')).toBe(whyNone.id);
  await expectAccessible();
});

describe('the way to a record', () => {
  const acme = 'acme.my.salesforce.com';
  const mirrored = [
    aMirroredLink({ id: oneCase, host: 'pasted.my.salesforce.com' }),
    aMirroredLink({ id: otherCase }),
  ];
  const ways = (): (string | null)[] =>
    screen.getAllByRole('link').map((link) => new URL(link.getAttribute('href') ?? '').host);

  test('is there while nothing has answered yet, from the mirror', async () => {
    const world = aLinkedWorld();
    world.mirrors.set(issueId, aMirror({ links: mirrored, savedHost: acme }));
    openPanelIn(world, ({ hold }) => hold('openPanel'));
    await screen.findByText(otherCase);
    expect(ways()).toEqual(['pasted.my.salesforce.com', acme]);
    await expectAccessible();
  });

  test('is there in an outage, though the mirror is from before the address was saved', async () => {
    const world = aLinkedWorld();
    world.store.connection = aConnection({ salesforceHost: acme });
    world.mirrors.set(issueId, aMirror({ links: mirrored }));
    world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN') });
    openPanelIn(world);
    await screen.findByText('The Connector cannot be reached');
    await screen.findByText(otherCase);
    expect(ways()).toEqual(['pasted.my.salesforce.com', acme]);
  });

  test('leads to no host that is none of Salesforce’s, whoever wrote it into the mirror', async () => {
    const world = aLinkedWorld();
    world.mirrors.set(issueId, { ...aMirror({ links: mirrored }), savedHost: 'evil.example.com' });
    const host = openPanelIn(world, ({ hold }) => hold('openPanel'));
    await screen.findByText('Reading the links of this issue');
    expect(screen.queryByRole('link')).toBeNull();
    expect(host.invoked).toEqual(['openPanel']);
  });
});
