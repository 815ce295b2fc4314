import { expectAccessible } from '../expect-accessible';
import { aRun } from './bulk-builders';
import { openRun } from './open-bulk';

/** The names of the tiles that have a sign. */
const signed = (): readonly (string | undefined)[] =>
  [...document.querySelectorAll('.tile')]
    .filter((tile) => tile.querySelector('.glyph'))
    .map((tile) => tile.querySelector('dt')?.textContent.trim());

test('a count of nothing has no sign, least of all that of what was skipped', async () => {
  await openRun(aRun({ phase: 'done', by: { pushed: 98, refused: 2 } }));
  expect(signed()).toEqual(['Pushed', 'Refused']);
  await expectAccessible();
});

test('of a preview only what there is has a sign, and issues that were read have none', async () => {
  await openRun(aRun({ push: 4, skips: { noLink: 2 } }));
  expect(signed()).toEqual(['Will push', 'Skipped']);
});
