import { fireEvent, screen } from '@testing-library/react';
import { aCaseId } from '../../builders';
import { aGate } from '../gate';
import { pass } from '../runs/passing-time';
import {
  aFound,
  composedEnter,
  field,
  found,
  linkedIn,
  look,
  marked,
  named,
  openFind,
  options,
  printer,
  sent,
} from './open-find';

const twoFound = { found: [aFound(1), aFound(2)] };
const other = aCaseId(2);

describe('nothing is linked before the exact record stands on the screen', () => {
  test('Enter twice, quickly, while the search is under way', async () => {
    const gate = aGate();
    const opened = await openFind(async ({ text }) => {
      if (text !== '') await gate.opened;
      return twoFound;
    });
    const { user, asked } = opened;
    await user.type(await field(), 'printer{Enter}{Enter}');
    await pass(0);
    // Enter does not wait for more letters, and asks once.
    expect(asked).toEqual(['', 'printer']);
    gate.open();
    await pass(0);
    expect(options()).toHaveLength(2);
    await user.keyboard('{Enter}');
    await pass(1_000);
    expect(named()).toEqual([]);
    expect(sent(opened)).toEqual([]);
    expect(asked).toEqual(['', 'printer']);
  });

  test('Enter twice, quickly, on what is marked: it is picked, and has to be read before it is linked', async () => {
    const opened = await openFind(() => twoFound);
    const { user } = opened;
    await look(user, 'printer');
    await user.keyboard('{ArrowDown}{Enter}{Enter}');
    await pass(299);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await pass(0);
    expect(named()).toHaveLength(1);
    expect(sent(opened)).toEqual([]);
    await pass(1);
    await user.keyboard('{Enter}');
    await pass(0);
    expect(linkedIn(opened)).toEqual([printer]);
  });

  test('a key that is held down is pressed once', async () => {
    const opened = await openFind(() => twoFound);
    const { user } = opened;
    const input = await look(user, 'printer');
    await user.keyboard('{ArrowDown}{Enter}');
    await pass(1_000);
    for (let n = 0; n < 5; n++) fireEvent.keyDown(input, { key: 'Enter', repeat: true });
    fireEvent.keyDown(input, { key: 'Enter', ctrlKey: true, repeat: true });
    await pass(0);
    expect(sent(opened)).toEqual([]);
  });

  test('Enter, arrows and a click on a list that was found for another text', async () => {
    const gate = aGate();
    const opened = await openFind(async ({ text }) => {
      if (text === 'printers') await gate.opened;
      return twoFound;
    });
    const { user } = opened;
    await look(user, 'printer');
    await user.keyboard('{ArrowDown}s');
    await pass(300);
    expect(options()).toHaveLength(2);
    expect(screen.getByRole('listbox', { name: 'Records found' }).getAttribute('aria-busy')).toBe('true');
    expect(marked()).toBeNull();
    await user.keyboard('{ArrowDown}{Enter}');
    await user.click(found()[0] ?? document.body);
    await pass(1_000);
    expect(named()).toEqual([]);
    expect(sent(opened)).toEqual([]);
    gate.open();
    await pass(0);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(named()).toHaveLength(1);
  });

  test('an answer that comes late changes nothing under what is marked', async () => {
    const late = aGate();
    const opened = await openFind(async ({ text }) => {
      if (text === '') return {};
      if (text !== 'pri') return twoFound;
      await late.opened;
      return { found: [aFound(3), aFound(1)] };
    });
    const { user, asked } = opened;
    await look(user, 'pri');
    await user.type(await field(), 'nter');
    await pass(300);
    // One question at a time: the newest wish waits for the one under way, whose answer is then dropped.
    expect(asked).toEqual(['', 'pri']);
    late.open();
    await pass(0);
    expect(asked).toEqual(['', 'pri', 'printer']);
    expect(found().map(({ dataset }) => dataset['record'])).toEqual([printer, other]);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(named()).toEqual([expect.stringContaining(printer)]);
  });

  test('a mark stays with its record, and goes where that is not among what another object has', async () => {
    const objects = [
      { name: 'Case', label: 'Case' },
      { name: 'Account', label: 'Account' },
    ];
    const opened = await openFind(({ object }) => ({ objects, found: object ? [aFound(3)] : [aFound(1)] }));
    const { user } = opened;
    await look(user, 'printer');
    await user.keyboard('{ArrowDown}');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Object' }), 'Account');
    await pass(300);
    await user.click(await field());
    expect(found().map(({ dataset }) => dataset['record'])).toEqual([aCaseId(3)]);
    await user.keyboard('{Enter}');
    await pass(1_000);
    expect(named()).toEqual([]);
    expect(sent(opened)).toEqual([]);
  });

  test('Ctrl+Enter with a list open', async () => {
    const opened = await openFind(() => twoFound);
    const { user } = opened;
    await look(user, 'printer');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await pass(0);
    screen.getByText('“printer” names no record yet. Pick one of those found, or empty the field.');
    expect(sent(opened)).toEqual([]);
    await user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}');
    await pass(0);
    // What is marked is picked, as with Enter alone.
    expect(named()).toHaveLength(1);
    expect(sent(opened)).toEqual([]);
  });

  test('a record is picked, and then the text is edited: no key and no button sends it with that text', async () => {
    const opened = await openFind(() => twoFound);
    const { user } = opened;
    await look(user, 'printer');
    await user.keyboard('{ArrowDown}{Enter}');
    await look(user, 'lift');
    await user.keyboard('{Escape}{Enter}');
    await user.keyboard('{Control>}{Enter}{/Control}');
    for (const name of ['Link', 'Link and push']) await user.click(screen.getByRole('button', { name }));
    await pass(1_000);
    screen.getByText('“lift” names no record yet. Pick one of those found, or empty the field.');
    expect(sent(opened)).toEqual([]);
    await user.clear(await field());
    await user.keyboard('{Escape}{Enter}');
    await pass(0);
    expect(linkedIn(opened)).toEqual([printer]);
  });

  test.each([
    ['while an input method composes', { isComposing: true, keyCode: 13 }],
    ['where only the key code tells of an input method, as in Safari', { isComposing: false, keyCode: 229 }],
  ])('Enter %s neither picks nor links', async (_when, how) => {
    const opened = await openFind(() => twoFound);
    const { user } = opened;
    const input = await look(user, 'printer');
    await user.keyboard('{ArrowDown}');
    composedEnter(input, how);
    expect(named()).toEqual([]);
    await user.keyboard('{Enter}');
    await pass(1_000);
    composedEnter(input, how);
    await pass(0);
    expect(named()).toHaveLength(1);
    expect(sent(opened)).toEqual([]);
  });
});
