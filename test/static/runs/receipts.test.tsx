import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ItemView } from '../../../src/contract/runs/item';
import { noon } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { anItem, aRun, runId } from './bulk-builders';
import { bulk, openRun } from './open-bulk';
import { savedFiles } from './saved-files';

const items: readonly ItemView[] = [
  anItem(0, { state: 'pushed', at: noon }),
  anItem(1, { state: 'pushed', plannedAs: 'linkAndPush', linked: 'made', at: noon }),
  anItem(2, { state: 'refused', code: 'REFUSED', detail: '=HYPERLINK("https://x"), or\nnot', at: noon }),
  anItem(3, { state: 'unknown', linked: 'unknown', code: 'OUTCOME_UNKNOWN', by: 'connector', at: noon }),
  anItem(4, { state: 'skipped', plannedAs: 'skip', skipped: 'noLink', linked: 'no', record: null }),
];
const done = aRun({
  phase: 'done',
  push: 3,
  linkAndPush: 1,
  skips: { noLink: 1 },
  by: { pushed: 2, refused: 1, unknown: 1 },
  startedBy: '@Ada',
  connection: {
    region: 'global',
    last4: 'kept',
    name: 'Sandbox',
    host: 'acme--test.sandbox.my.salesforce.com',
  },
  chosen: { how: 'project', jql: 'priority = High', onlyLinked: true, onlyChanged: false },
});

async function receipt(form: 'CSV' | 'JSON', kept: readonly ItemView[] = items) {
  const files = savedFiles();
  const host = await openRun(done, (each) => (each.items = kept));
  await userEvent.setup().click(bulk.button(`Download ${form}`));
  return { host, files: await files() };
}

test('as CSV: what is known of the run, then one line per item', async () => {
  const { files } = await receipt('CSV');
  expect(files[0]).toMatchObject({ name: `receipt-OPS-${runId}.csv`, type: 'text/csv;charset=utf-8' });
  expect(files[0]?.text).toMatchSnapshot();
});

test('as JSON: the same for programs', async () => {
  const { files } = await receipt('JSON');
  expect(files[0]).toMatchObject({ name: `receipt-OPS-${runId}.json` });
  expect(files[0]?.text).toMatchSnapshot();
  await expectAccessible();
});

test('is read in pages of 500 at most', async () => {
  const many = Array.from({ length: 1_001 }, (_, n) => anItem(n, { state: 'pushed', at: noon }));
  const { host } = await receipt('CSV', many);
  expect(host.questions('readItems').slice(1)).toMatchObject([{ from: 0 }, { from: 500 }, { from: 1_000 }]);
});

test('that holds another number of items than the run counts says so', async () => {
  await receipt('CSV', items.slice(1));
  await screen.findByText(/The receipt holds 4 items; the run counts 5/);
});

test('that cannot be read to the end is not saved', async () => {
  const files = savedFiles();
  const host = await openRun(done, (each) => (each.items = items));
  await screen.findByText('1 to 5 of 5');
  host.lose('readItems');
  await userEvent.setup().click(bulk.button('Download JSON'));
  await screen.findByText(/nothing was downloaded/);
  expect(await files()).toEqual([]);
});
