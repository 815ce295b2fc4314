import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { errorCodes, type ErrorCode } from '../../../src/contract/errors';
import { expectAccessible } from '../expect-accessible';
import { aRunLine } from './a-run-line';
import { choices } from './bulk-choices';
import { commands } from './bulk-commands';
import { openings } from './bulk-openings';
import { previews } from './bulk-previews';
import { starts } from './bulk-starts';
import type { BulkSituation } from './bulk-situation';
import { expectBlamed, openBulkIn, toldUnder } from './open-bulk-in';

const aButton = (name: string): HTMLElement => {
  const [first] = screen.getAllByRole('button', { name });
  if (!first) throw new Error(`no button ${name}`);
  return first;
};

async function readAloud({ by, says, next, ways }: BulkSituation): Promise<void> {
  const said = await toldUnder(says);
  expect(said.textContent).toMatch(next);
  if (said.className.includes('message')) expectBlamed(said.textContent, by);
  const main = screen.getByRole('main');
  for (const way of ways) within(main).getAllByRole('button', { name: way });
  await expectAccessible();
}

async function opened({ before, then }: BulkSituation, isOpen: () => Promise<unknown>): Promise<void> {
  const line = aRunLine(3);
  await before?.(line);
  const host = openBulkIn(line.world);
  await isOpen();
  await then?.(line, host);
}

test.each(Object.entries(openings))('the bulk page, where %s', async (_, situation) => {
  await opened(situation, () => screen.findByRole('alert'));
  await readAloud(situation);
  expect(screen.queryAllByRole('button')).toHaveLength(situation.ways.length);
});

test.each(Object.entries({ ...choices, ...previews }))('a preview, where %s', async (_, situation) => {
  await opened(situation, () => screen.findByRole('button', { name: 'Preview' }));
  await userEvent.setup().click(aButton(situation.press ?? 'Preview'));
  await readAloud(situation);
});

test.each(Object.entries({ ...starts, ...commands }))('a run, where %s', async (_, situation) => {
  await opened(situation, () => screen.findByRole('heading', { name: 'Earlier runs' }));
  await waitFor(() => aButton(situation.press ?? ''));
  await userEvent.setup().click(aButton(situation.press ?? ''));
  await readAloud(situation);
});

/** Codes no question of this page can come to, and why. */
const neverHere: Readonly<Partial<Record<ErrorCode, string>>> = {
  TOKEN_ENDED: 'only who asks the Connector learns it: a run pauses for it',
  TOKEN_REJECTED: 'only who asks the Connector learns it: a run pauses for it',
  CONNECTOR_DOWN: 'only who asks the Connector learns it: it is told of items and pauses',
  ANSWER_UNKNOWN: 'only who asks the Connector learns it: it is told of items and pauses',
};

test('every code there is comes up above, or cannot come up here', () => {
  const all = [openings, choices, previews, starts, commands].flatMap((group) => Object.values(group));
  const met = all.flatMap(({ code }) => code ?? []);
  const never = Object.keys(neverHere);
  expect(met.filter((code) => never.includes(code))).toEqual([]);
  expect(new Set([...met, ...never])).toEqual(new Set(errorCodes));
});
