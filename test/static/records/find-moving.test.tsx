import { fireEvent, screen } from '@testing-library/react';
import { aCaseId } from '../../builders';
import { pass } from '../runs/passing-time';
import { aFound, field, look, marked, openFind, printer } from './open-find';

const twoFound = { found: [aFound(1), aFound(2)] };
const other = aCaseId(2);

test('nothing is searched for while an input method composes', async () => {
  const { user, asked } = await openFind(() => twoFound);
  const input = await field();
  await user.click(input);
  await pass(0);
  fireEvent.compositionStart(input);
  fireEvent.change(input, { target: { value: 'ぷりん' } });
  await pass(1_000);
  expect(asked).toEqual(['']);
  fireEvent.change(input, { target: { value: 'プリンター' } });
  fireEvent.compositionEnd(input);
  await pass(300);
  expect(asked).toEqual(['', 'プリンター']);
});

test('Escape closes the list first, and only then puts the form away', async () => {
  const { user } = await openFind(() => twoFound);
  const input = await look(user, 'printer');
  const seenOutside = jest.fn();
  window.addEventListener('keydown', seenOutside);
  await user.keyboard('{Escape}');
  expect(input.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(input);
  // The dialog of the host goes by this.
  expect(seenOutside.mock.calls.flat().every((event: Event) => event.defaultPrevented)).toBe(true);
  window.removeEventListener('keydown', seenOutside);
  await user.keyboard('{ArrowDown}');
  expect(input.getAttribute('aria-expanded')).toBe('true');
  await user.keyboard('{Escape}{Escape}');
  screen.getByText('What you typed is kept: choose Link to Salesforce to go on with it.');
});

test('arrows go round, Home, End and the other arrows give the keyboard back to the text, Alt opens and closes', async () => {
  const { user } = await openFind(() => twoFound);
  const input = await look(user, 'printer');
  await user.keyboard('{ArrowUp}');
  expect(marked()).toBe(other);
  await user.keyboard('{ArrowDown}');
  expect(marked()).toBe(printer);
  for (const key of ['Home', 'End', 'ArrowLeft', 'ArrowRight']) {
    await user.keyboard(`{ArrowDown}{${key}}`);
    expect(marked()).toBeNull();
  }
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(input.getAttribute('aria-expanded')).toBe('false');
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  expect(input.getAttribute('aria-expanded')).toBe('true');
  expect(marked()).toBeNull();
  await user.tab();
  expect(input.getAttribute('aria-expanded')).toBe('false');
});
