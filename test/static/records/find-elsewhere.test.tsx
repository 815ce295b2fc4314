import { screen } from '@testing-library/react';
import { aCaseId, aMirror, aMirroredLink } from '../../builders';
import type { World } from '../../ports';
import { pass } from '../runs/passing-time';
import { field, found, isAccessible, look, marked, openFind, options, printer } from './open-find';

const [two, three] = [aCaseId(2), aCaseId(3)];

/** Links an issue to these records, as its mirror has it. */
function link({ mirrors }: World, issue: string, ...ids: readonly string[]): void {
  const links = ids.map((id) => aMirroredLink({ id }));
  mirrors.set(issue, aMirror({ count: ids.length, records: ids.join(' '), links }));
}

function linkTwo(world: World): void {
  link(world, '12', printer, two);
  link(world, '13', printer);
}

const asks = ({ host }: Awaited<ReturnType<typeof openFind>>): number =>
  host.invoked.filter((name) => name === 'findOtherIssues').length;

test('the names stand there at once; on which other issues they are joins them, and nothing else changes', async () => {
  const opened = await openFind(undefined, linkTwo);
  const { user, host } = opened;
  const gate = host.hold('findOtherIssues');
  const input = await look(user, 'printer');
  expect(options()).toEqual([
    '00001001 Case New A printer 1',
    '00001002 Case New A printer 2',
    '00001003 Case New A printer 3',
  ]);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  const [before, status] = [found(), screen.getByText('3 records found as Integration User.')];
  gate.open();
  await pass(0);
  expect(options()).toEqual([
    '00001001 Case New A printer 1 also linked to SUP-12, SUP-13',
    '00001002 Case New A printer 2 also linked to SUP-12',
    '00001003 Case New A printer 3',
  ]);
  expect(found()).toEqual(before);
  expect(marked()).toBe(two);
  expect(document.activeElement).toBe(input);
  // Nothing is said aloud: the status says what it said.
  expect(screen.getAllByRole('status').filter(({ textContent }) => textContent !== '')).toEqual([status]);
  expect(asks(opened)).toBe(1);
  await isAccessible();
});

test('what is cut off for the eye is in the tip', async () => {
  const { user } = await openFind(undefined, linkTwo);
  await look(user, 'printer');
  screen.getByTitle('also linked to SUP-12, SUP-13');
});

test('where nothing is found, or nobody sees the list any more, nothing more is asked', async () => {
  const opened = await openFind(undefined, linkTwo);
  const { user, host } = opened;
  await look(user, 'unheard of');
  expect(asks(opened)).toBe(0);
  const gate = host.hold('searchRecords');
  await user.clear(await field());
  await look(user, 'printer');
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  gate.open();
  await pass(0);
  expect(asks(opened)).toBe(0);
  await user.keyboard('{ArrowDown}');
  await pass(0);
  expect(asks(opened)).toBe(1);
  expect(options()[0]).toContain('also linked to SUP-12, SUP-13');
});

test('an answer for an earlier list is dropped', async () => {
  const opened = await openFind(undefined, linkTwo);
  const { user, host, world } = opened;
  const late = host.hold('findOtherIssues');
  await look(user, 'printer');
  host.hold('findOtherIssues').open();
  link(world, '12', three);
  await user.clear(await field());
  await look(user, '00001002');
  expect(asks(opened)).toBe(2);
  late.open();
  await pass(0);
  expect(options()).toEqual(['00001002 Case New A printer 2']);
});

test('while somebody types on, what is known stays, and the same records are not asked about again', async () => {
  const opened = await openFind(undefined, linkTwo);
  const { user, host } = opened;
  await look(user, 'print');
  const gate = host.hold('searchRecords');
  await user.type(await field(), 'er');
  await pass(300);
  expect(options()[1]).toContain('also linked to SUP-12');
  gate.open();
  await pass(0);
  expect(options()[1]).toContain('also linked to SUP-12');
  expect(asks(opened)).toBe(1);
});

test('where Jira does not say, or the answer got lost, the names stand there without, and nothing is said', async () => {
  const { user, host, world } = await openFind(undefined, linkTwo);
  host.lose('findOtherIssues');
  await look(user, 'printer');
  expect(options()[0]).toBe('00001001 Case New A printer 1');
  screen.getByText('3 records found as Integration User.');
  const asked = jest.spyOn(world.ports.issues, 'findLinkedTo').mockRejectedValue(new Error('down'));
  await user.clear(await field());
  await look(user, '00001002');
  expect(asked).toHaveBeenCalledTimes(1);
  expect(options()).toEqual(['00001002 Case New A printer 2']);
  screen.getByText('1 record found as Integration User.');
});
