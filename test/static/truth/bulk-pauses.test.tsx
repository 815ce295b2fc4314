import { screen, within } from '@testing-library/react';
import { errorCodes, type ErrorCode } from '../../../src/contract/errors';
import { expectAccessible } from '../expect-accessible';
import type { Rest } from './a-rest';
import { aRunLine } from './a-run-line';
import { breakers } from './bulk-breakers';
import { pauses } from './bulk-rests';
import { waits } from './bulk-waits';
import { expectBlamed, openBulkIn, toldUnder } from './open-bulk-in';

async function readAloud({ by, led, says, next, ways, not, issues = 20 }: Rest): Promise<void> {
  const line = aRunLine(issues);
  await led(line);
  openBulkIn(line.world);
  const run = await screen.findByRole('region', { name: 'Run' });
  const said = await toldUnder(says);
  expect(run.textContent).toMatch(next);
  expectBlamed(said.querySelector('strong')?.textContent ?? '', by);
  for (const way of ways) within(run).getByRole('button', { name: way });
  if (not) expect(run.textContent).not.toMatch(not);
  await expectAccessible();
}

test.each(Object.entries({ ...pauses, ...breakers }))('a run rests, because %s', async (_, rest) => {
  await readAloud(rest);
});

test.each(Object.entries(waits))('a run waits, because %s', async (_, rest) => {
  await readAloud(rest);
});

/** Codes no delivery rests or waits for, and why. */
const neverHere: Readonly<Partial<Record<ErrorCode, string>>> = {
  NOT_LET_IN: 'only who asks about the rights of a person who is there learns it',
  QUOTA_USED_UP: 'deliveries ask Jira for nothing but mirrors, and one that cannot be written stops no run',
  CHANGED_MEANWHILE: 'a delivery holds its epoch, and takes no lock that others hold',
  RUN_UNDER_WAY: 'only a press can find another run in its way',
};

test('every code there is comes up above, or cannot come up here', () => {
  const met = [pauses, breakers, waits].flatMap((group) => Object.values(group).map(({ code }) => code));
  const never = Object.keys(neverHere);
  expect(met.filter((code) => never.includes(code))).toEqual([]);
  expect(new Set([...met, ...never])).toEqual(new Set(errorCodes));
});
