import { within } from '@testing-library/react';
import { errorCodes } from '../../../src/contract/errors';
import { consequenceOf } from '../../../src/shared/consequence';
import { pushed } from '../../run-world';
import { expectAccessible } from '../expect-accessible';
import { aRunLine } from './a-run-line';
import { causes, neverOfItems } from './bulk-causes';
import { expectBlamed, openBulkIn, toldUnder } from './open-bulk-in';

test.each(Object.entries(causes))('items whose push is answered by %s', async (_, row) => {
  const line = aRunLine(3);
  line.write = row.write;
  await pushed(line.world);
  openBulkIn(line.world);
  const said = await toldUnder(row.says);
  expect(said.textContent).toMatch(row.next);
  expectBlamed(said.querySelector('strong')?.textContent ?? '', row.by);
  for (const way of row.ways) await within(said).findByRole('button', { name: way });
  await expectAccessible();
});

test('every code there is comes up above, or ends no item', () => {
  const met = Object.values(causes).map(({ code }) => code);
  const never = Object.keys(neverOfItems);
  expect(met.filter((code) => never.includes(code))).toEqual([]);
  expect(new Set([...met, ...never])).toEqual(new Set(errorCodes));
  expect(met.filter((code) => consequenceOf[code] === 'none')).toEqual([]);
});
