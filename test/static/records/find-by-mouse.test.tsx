import { screen } from '@testing-library/react';
import { pass } from '../runs/passing-time';
import { aFound, found, linkedIn, look, named, openFind, printer, sent, type OpenedFind } from './open-find';

/** Where the list stood, a button stands after the pick. */
const there = { clientX: 80, clientY: 828 };

async function picked(): Promise<OpenedFind> {
  const opened = await openFind(() => ({ found: [aFound(1)] }));
  await look(opened.user, 'printer');
  const [first] = found();
  if (!first) throw new Error('nothing was found');
  await opened.user.pointer({ keys: '[MouseLeft]', target: first, coords: there });
  await pass(0);
  expect(named()).toHaveLength(1);
  return opened;
}

const button = (name: string): HTMLElement => screen.getByRole('button', { name });

test.each(['Link and push', 'Link', 'Cancel'])(
  'the second click of a double one does not press "%s", which has moved under the pointer',
  async (name) => {
    const opened = await picked();
    await pass(120);
    await opened.user.pointer({ keys: '[MouseLeft]', target: button(name), coords: there });
    await pass(1_000);
    expect(sent(opened)).toEqual([]);
    expect(named()).toHaveLength(1);
    // Who has read it presses again, without moving the pointer.
    await opened.user.pointer({ keys: '[MouseLeft]', target: button('Link'), coords: there });
    await pass(0);
    expect(linkedIn(opened)).toEqual([printer]);
  },
);

test('a click that was aimed at the button counts, however soon', async () => {
  const opened = await picked();
  await opened.user.pointer({
    keys: '[MouseLeft]',
    target: button('Link'),
    coords: { clientX: 120, clientY: 700 },
  });
  await pass(0);
  expect(linkedIn(opened)).toEqual([printer]);
});
