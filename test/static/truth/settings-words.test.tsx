import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { errorCodes } from '../../../src/contract/errors';
import { openSettingsIn, settings } from '../connections/open-settings';
import { expectAccessible } from '../expect-accessible';
import type { FakeHost } from '../fake-host';
import { anAnsweringWorld, oneLink } from './answering-world';
import { closed, neverHere, pressed, type Situation } from './settings-situations';

function open({ answer = oneLink, before }: Situation): FakeHost {
  const world = anAnsweringWorld([answer]);
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };
  before?.(world);
  return openSettingsIn(world);
}

test.each(Object.entries(closed))('the settings, where %s', async (_, situation) => {
  open(situation);
  const { textContent } = await screen.findByRole('alert');
  expect(textContent).toMatch(situation.says);
  expect(textContent).toMatch(situation.next);
  expect(textContent).not.toMatch(/Connector/);
  await expectAccessible();
});

test.each(Object.entries(pressed))('a button of the settings, where %s', async (_, situation) => {
  const user = userEvent.setup();
  const host = open(situation);
  await screen.findByRole('region', { name: 'Saved connection' });
  if (situation.typed !== undefined) await user.type(settings.address(), situation.typed);
  situation.then?.(host);
  await user.click(settings.button(situation.press ?? 'Test connection'));
  await screen.findAllByText(situation.says);
  expect(screen.getByRole('main').textContent).toMatch(situation.next);
  await expectAccessible();
});

test('every code there is comes up above, or cannot come up here', () => {
  const met = [...Object.values(closed), ...Object.values(pressed)].map(({ code }) => code);
  const never = Object.keys(neverHere);
  expect(met.filter((code) => never.includes(code))).toEqual([]);
  expect(new Set([...met, ...never])).toEqual(new Set(errorCodes));
});
