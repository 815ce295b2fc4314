import { screen } from '@testing-library/react';
import { aCaseId, aLink, aMirror, aMirroredLink, issueId } from '../../builders';
import { AppError } from '../../../src/shared/app-error';
import type { World } from '../../ports';
import { pass } from '../runs/passing-time';
import {
  field,
  found,
  isAccessible,
  linkedIn,
  look,
  marked,
  named,
  openFind,
  options,
  printer,
} from './open-find';

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
  host.invoked.filter((name) => name === 'findWhereLinked').length;

/** Links the issue itself, past the page: as somebody else does meanwhile. */
function linkHere({ connector }: World, ...ids: readonly string[]): void {
  connector.hold(
    issueId,
    ids.map((id) => aLink({ id })),
  );
}

test('the names stand there at once; on which issues they are joins them, and nothing else changes', async () => {
  const opened = await openFind(undefined, linkTwo);
  const { user, host, world } = opened;
  linkHere(world, two, three);
  const gate = host.hold('findWhereLinked');
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
    '00001002 Case New A printer 2 linked here already · also linked to SUP-12',
    '00001003 Case New A printer 3 linked here already',
  ]);
  expect(found()).toEqual(before);
  expect(found().map((option) => option.getAttribute('aria-disabled'))).toEqual(['false', 'true', 'true']);
  expect(marked()).toBe(two);
  expect(document.activeElement).toBe(input);
  // Nothing is said aloud: the status says what it said.
  expect(screen.getAllByRole('status').filter(({ textContent }) => textContent !== '')).toEqual([status]);
  expect(asks(opened)).toBe(1);
  await isAccessible();
});

test('what turns out to be linked here is not picked, and says so when it is tried', async () => {
  const { user, world } = await openFind();
  linkHere(world, printer);
  await look(user, 'printer');
  await user.keyboard('{ArrowDown}{Enter}');
  screen.getByText('00001001 – A printer 1 is linked to this issue already.');
  expect(named()).toEqual([]);
});

test('what was picked before that was known is linked once', async () => {
  const opened = await openFind();
  const { user, host, world } = opened;
  linkHere(world, printer);
  host.hold('findWhereLinked');
  await look(user, 'printer');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(named()).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Link' }));
  await pass(0);
  expect(host.invoked).toContain('linkRecords');
  expect(linkedIn(opened)).toEqual([printer]);
  expect(named()).toEqual([]);
});

test('what is cut off for the eye is in the tip', async () => {
  const { user, world } = await openFind(undefined, linkTwo);
  linkHere(world, two);
  await look(user, 'printer');
  screen.getByTitle('also linked to SUP-12, SUP-13');
  screen.getByTitle('linked here already · also linked to SUP-12');
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
  const late = host.hold('findWhereLinked');
  await look(user, 'printer');
  host.hold('findWhereLinked').open();
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

test('where Jira or the Connector does not say, the other one’s word stands there, and nothing is said', async () => {
  const { user, world } = await openFind(undefined, linkTwo);
  linkHere(world, printer);
  jest.spyOn(world.ports.issues, 'findLinkedTo').mockRejectedValueOnce(new Error('down'));
  await look(user, '00001001');
  expect(options()).toEqual(['00001001 Case New A printer 1 linked here already']);
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN', { by: 'connector' }) });
  await user.clear(await field());
  await look(user, 'printer');
  expect(options()[0]).toBe('00001001 Case New A printer 1 also linked to SUP-12, SUP-13');
  screen.getByText('3 records found as Integration User.');
});

test('where the answer got lost, the names stand there without, and nothing is said', async () => {
  const { user, host, world } = await openFind(undefined, linkTwo);
  host.lose('findWhereLinked');
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
