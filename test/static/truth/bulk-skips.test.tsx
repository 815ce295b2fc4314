import { screen, within } from '@testing-library/react';
import { skipReasons } from '../../../src/contract/runs/item';
import { itemsOf, preview, wholeProject } from '../../run-world';
import { expectAccessible } from '../expect-accessible';
import { aRunLine } from './a-run-line';
import { theirNo } from './answering-world';
import { skips } from './bulk-skips';
import { openBulkIn } from './open-bulk-in';

test.each(Object.entries(skips))('%s', async (_name, row) => {
  const line = aRunLine(1);
  row.arrange?.(line.world);
  if (row.read) line.read = row.read;
  const runId = await preview(line.world, row.choice ?? wholeProject);
  const skipped = (await itemsOf(line.world, runId)).filter((item) => item.skipped !== null);
  expect(skipped.map((item) => item.skipped)).toEqual([row.skipped]);
  openBulkIn(line.world);
  const section = await screen.findByRole('region', { name: 'Why items are skipped' });
  const [reason] = within(section).getAllByRole('listitem');
  expect(reason?.textContent).toMatch(row.says);
  expect(reason?.textContent).toMatch(row.next);
  await screen.findByText(row.ofItem);
  await expectAccessible();
});

test('every reason there is comes up above', () => {
  expect(new Set(Object.values(skips).map(({ skipped }) => skipped))).toEqual(new Set(skipReasons));
});

test('who refused to tell is known of each item, and kept', async () => {
  const line = aRunLine(1);
  line.read = { status: 400, body: theirNo('no') };
  const runId = await preview(line.world);
  const [item] = await itemsOf(line.world, runId);
  expect(item).toMatchObject({ skipped: 'linksUnknown', code: 'REFUSED', by: 'connector', status: 400 });
});
