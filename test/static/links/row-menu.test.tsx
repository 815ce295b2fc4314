import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aLink, aMirror, aMirroredLink, issueId, oneCase } from '../../builders';
import type { World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { aLinkedWorld, choose, moreIn, openPanelIn, rowOf } from './open-panel';

const host = 'example.my.salesforce.com';

/** One link whose record can be opened. */
function aWorldWithAddress(): World {
  const world = aLinkedWorld([aLink({ id: oneCase })]);
  world.mirrors.set(issueId, aMirror({ links: [aMirroredLink({ id: oneCase, host })] }));
  return world;
}

const focused = (): string | null => document.activeElement?.textContent ?? null;

async function openMenu(key: string): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  moreIn(oneCase).focus();
  await user.keyboard(key);
  return user;
}

const open = `Open in Salesforce: ${host}`;

test('all but Push is in a menu, which says of which record it is', async () => {
  openPanelIn(aWorldWithAddress());
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  expect(moreIn(oneCase).getAttribute('aria-expanded')).toBe('false');
  await user.click(moreIn(oneCase));
  const menu = within(rowOf(oneCase)).getByRole('menu', { name: 'More actions' });
  const choices = within(menu).getAllByRole('menuitem');
  expect(choices.map(({ textContent }) => textContent)).toEqual(['Options', open, 'Copy ID', 'Unlink']);
  expect(moreIn(oneCase).getAttribute('aria-expanded')).toBe('true');
  expect(moreIn(oneCase).getAttribute('aria-controls')).toBe(menu.id);
  const describedBy = moreIn(oneCase).getAttribute('aria-describedby') ?? '';
  expect(document.getElementById(describedBy)?.textContent).toBe(`Case${oneCase}`);
  await expectAccessible();
  await user.click(moreIn(oneCase));
  expect(screen.queryByRole('menu')).toBeNull();
});

test.each([
  ['{Enter}', 'Options'],
  ['{ArrowDown}', 'Options'],
  ['{ArrowUp}', 'Unlink'],
])('%s opens it at %s', async (key, first) => {
  openPanelIn(aWorldWithAddress());
  await openMenu(key);
  expect(focused()).toBe(first);
});

test.each([
  ['{ArrowDown}', open],
  ['{ArrowRight}', open],
  ['{ArrowUp}', 'Unlink'],
  ['{ArrowLeft}', 'Unlink'],
  ['{End}', 'Unlink'],
  ['{End}{ArrowDown}', 'Options'],
  ['{End}{Home}', 'Options'],
  ['u', 'Unlink'],
  ['o', open],
  ['oo', 'Options'],
  ['x', 'Options'],
])('in it, %s leads to %s', async (keys, to) => {
  openPanelIn(aWorldWithAddress());
  const user = await openMenu('{ArrowDown}');
  await user.keyboard(keys);
  expect(focused()).toBe(to);
});

test('Escape closes it and gives the focus back, and Tab goes on from its button', async () => {
  openPanelIn(aWorldWithAddress());
  const user = await openMenu('{ArrowDown}');
  await user.keyboard('{ArrowDown}{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(moreIn(oneCase));
  await user.keyboard('{ArrowDown}');
  await user.tab({ shift: true });
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(within(rowOf(oneCase)).getByRole('button', { name: 'Push' }));
});

test('a record is opened by the host', async () => {
  const { called } = openPanelIn(aWorldWithAddress());
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  await choose(user, oneCase, open);
  await waitFor(() => {
    expect(called.map(({ command }) => command)).toContain('navigate');
  });
  expect(document.activeElement).toBe(moreIn(oneCase));
});

test('the ID is copied on demand', async () => {
  openPanelIn(aWorldWithAddress());
  const user = userEvent.setup();
  await screen.findByText('1 linked record');
  await choose(user, oneCase, 'Copy ID');
  await screen.findByText('ID copied');
  expect(await navigator.clipboard.readText()).toBe(oneCase);
  expect(document.activeElement).toBe(moreIn(oneCase));
  await expectAccessible();
});

test('where the frame may not copy, the ID stands there, selected, with the keys to press', async () => {
  openPanelIn(aWorldWithAddress());
  const user = userEvent.setup();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('', 'NotAllowedError'));
  await screen.findByText('1 linked record');
  await choose(user, oneCase, 'Copy ID');
  await screen.findByText(/^This frame may not copy by itself\. The ID is selected: press Ctrl\+C/);
  const field = within(rowOf(oneCase)).getByRole<HTMLInputElement>('textbox', { name: 'Record ID' });
  expect(document.activeElement).toBe(field);
  expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(oneCase);
  await expectAccessible();
  await user.click(within(rowOf(oneCase)).getByRole('button', { name: 'Dismiss' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(document.activeElement).toBe(moreIn(oneCase));
});

test('who may not edit can open and copy, and nothing else', async () => {
  const world = aWorldWithAddress();
  world.state.rights = { mayBrowse: true, mayEdit: false, mayAdminister: false };
  openPanelIn(world);
  const user = await openMenu('{Enter}');
  const choices = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  expect(choices).toEqual([open, 'Copy ID']);
  await user.keyboard('{Escape}');
  expect(within(rowOf(oneCase)).queryByRole('button', { name: 'Push' })).toBeNull();
});
