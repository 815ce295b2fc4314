import { screen } from '@testing-library/react';
import { aCaseId, aLink, issueId } from '../../builders';
import { pass } from '../runs/passing-time';
import {
  aFound,
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
  sent,
} from './open-find';

const whole = `00001001 – A printer 1 Case ${printer} in acme.my.salesforce.com`;

test('an issue without links offers the field, which takes no keyboard and asks nothing until somebody turns to it', async () => {
  const { asked, user } = await openFind();
  screen.getByText('No Salesforce records are linked to this issue yet.');
  expect(document.activeElement).toBe(document.body);
  expect(screen.queryByRole('button', { name: 'Link' })).toBeNull();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(asked).toEqual([]);
  await user.type(await field(), 'pr');
  screen.getByRole('button', { name: 'Link' });
  screen.getByRole('checkbox', { name: 'Auto push' });
  expect(document.activeElement).toBe(await field());
  await pass(300);
});

test('found by name: it is picked, named whole on the screen, and then linked', async () => {
  const opened = await openFind();
  const { user, asked } = opened;
  const input = await look(user, 'printer');
  expect(asked).toEqual(['', 'printer']);
  screen.getByText('3 records found as Integration User.');
  expect(input.getAttribute('aria-expanded')).toBe('true');
  expect(options()[0]).toBe('00001001 Case New A printer 1');
  expect(marked()).toBeNull();
  await user.keyboard('{ArrowDown}');
  expect(marked()).toBe(printer);
  expect(document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.dataset['record']).toBe(
    printer,
  );
  await user.keyboard('{Enter}');
  expect(named()).toEqual([`${whole}Remove`]);
  expect(input.value).toBe('');
  expect(input.getAttribute('aria-expanded')).toBe('false');
  expect(sent(opened)).toEqual([]);
  screen.getByText(
    `To be linked: 00001001 – A printer 1, Case ${printer}, in acme.my.salesforce.com. Enter links, Ctrl+Enter links and pushes.`,
  );
  await pass(300);
  await user.keyboard('{Enter}');
  await pass(0);
  expect(linkedIn(opened)).toEqual([printer]);
  expect(sent(opened).some((line) => line.startsWith('push'))).toBe(false);
  screen.getByText('1 record linked');
});

test('found by number and picked with the mouse; Ctrl+Enter links it and pushes', async () => {
  const opened = await openFind();
  const { user } = opened;
  await look(user, '00001002');
  await user.click(found()[0] ?? document.body);
  expect(named()).toEqual([`00001002 – A printer 2 Case ${aCaseId(2)} in acme.my.salesforce.comRemove`]);
  expect(document.activeElement).toBe(await field());
  await pass(300);
  await user.keyboard('{Control>}{Enter}{/Control}');
  await pass(0);
  expect(linkedIn(opened)).toEqual([aCaseId(2)]);
  expect(sent(opened).some((line) => line.startsWith('push'))).toBe(true);
});

test('several are picked one after another, and one is taken away again', async () => {
  const opened = await openFind();
  const { user } = opened;
  await look(user, 'printer');
  await user.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  await look(user, 'printer');
  await user.keyboard('{ArrowUp}{Enter}');
  expect(named()).toHaveLength(2);
  await user.click(screen.getByRole('button', { name: 'Remove 00001002 – A printer 2' }));
  expect(named()).toEqual([expect.stringContaining('00001003')]);
  expect(document.activeElement).toBe(await field());
  await user.click(screen.getByRole('button', { name: 'Link' }));
  await pass(0);
  expect(linkedIn(opened)).toEqual([aCaseId(3)]);
});

test('a result tells its facts, and in whose script it is named', async () => {
  const facts = [1, 2, 3].map((n) => ({
    label: `Fact ${String(n)}`,
    value: { kind: 'number' as const, value: n, currency: 'EUR' },
  }));
  const { user } = await openFind(() => ({
    found: [aFound(1, { title: 'שלום', facts }), aFound(2, { title: null })],
  }));
  await look(user, 'anything');
  expect(options()).toEqual(['שלום Case New Fact 1: EUR 1.00 · Fact 2: EUR 2.00', `Case ${aCaseId(2)} New`]);
  expect(screen.getByText('שלום').tagName).toBe('BDI');
  await isAccessible();
});

test('a very long name, subject or value is cut to its first lines for the eye, and is there whole', async () => {
  const long = (what: string): string => `${what} that goes on and on`.repeat(9);
  const { user } = await openFind(() => ({
    found: [
      aFound(1, {
        title: long('A name'),
        about: long('A subject'),
        facts: [{ label: 'Comment', value: { kind: 'text', text: long('A value') } }],
      }),
    ],
  }));
  await look(user, 'anything');
  for (const what of ['A name', 'A subject', 'A value']) {
    screen.getByRole('option', { name: new RegExp(long(what)) });
    expect(screen.getByTitle(long(what)).closest('.found-cut')).not.toBeNull();
  }
  await isAccessible();
});

test('what is linked here already, or picked already, is not picked again, and says so', async () => {
  const { user, world } = await openFind(() => ({ found: [aFound(1), aFound(2)] }));
  world.connector.hold(issueId, [aLink({ id: printer })]);
  await look(user, 'printer');
  await user.keyboard('{ArrowDown}{Enter}');
  expect(named()).toEqual([]);
  screen.getByText('00001001 is linked to this issue already.');
  expect(found()[0]?.getAttribute('aria-disabled')).toBe('true');
  await user.keyboard('{ArrowDown}{Enter}');
  await look(user, 'printer');
  expect(options()[1]).toContain('to be linked');
  await user.click(found()[1] ?? document.body);
  screen.getByText('00001002 stands below already.');
  expect(named()).toHaveLength(1);
});

test('what was viewed last stands in the empty field, asked for once, quietly', async () => {
  const { user, asked } = await openFind(({ text }) =>
    text === '' ? { found: [aFound(1), aFound(2)] } : {},
  );
  await user.click(await field());
  await pass(0);
  expect(options()).toHaveLength(2);
  screen.getByText('2 records viewed last.');
  await look(user, 'zz');
  expect(options()).toEqual([]);
  await user.clear(await field());
  expect(options()).toHaveLength(2);
  expect(asked).toEqual(['', 'zz']);
  await pass(0);
  await isAccessible();
});

test('the object that was searched last is remembered, and only asked for while it may be searched', async () => {
  const objects = [
    { name: 'Case', label: 'Case' },
    { name: 'Account', label: 'Account' },
  ];
  const first = await openFind(() => ({ objects, found: [aFound(1)] }));
  await look(first.user, 'printer');
  await first.user.selectOptions(screen.getByRole('combobox', { name: 'Object' }), 'Account');
  await pass(300);
  expect(first.asked).toEqual(['', 'printer', 'printer in Account']);
  expect(localStorage.getItem('salesforce-find-object')).toBe('Account');
  await first.user.clear(await field());
  await first.user.paste(aCaseId(1));
  // An id is not looked for in any object.
  expect(screen.queryByRole('combobox', { name: 'Object' })).toBeNull();
  await first.user.clear(await field());
  screen.getByRole('combobox', { name: 'Object' });
  // The one that was viewed last is a case.
  expect(options()).toEqual([]);
});
