import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expectAccessible } from '../expect-accessible';
import { anItem, aRun, runId } from './bulk-builders';
import { bulk, openRun } from './open-bulk';
import { savedFiles } from './saved-files';

test('the items are browsed by kind and by page, and lead to their issues', async () => {
  const items = Array.from({ length: 60 }, (_, n) =>
    n % 2 === 0
      ? anItem(n)
      : anItem(n, { plannedAs: 'skip', skipped: 'noLink', state: 'skipped', record: null }),
  );
  const host = await openRun(aRun({ push: 30, skips: { noLink: 30 } }), (each) => (each.items = items));
  const user = userEvent.setup();
  await screen.findByText('1 to 25 of 60');
  expect(bulk.items()[0]).toMatch(/^OPS-1Case .*Will push$/);
  expect(bulk.items()[1]).toMatch(/^OPS-2No record.*Skipped.*No link$/);
  await user.click(bulk.button('Next'));
  await screen.findByText('26 to 50 of 60');
  await user.click(bulk.button('Previous'));
  await screen.findByText('1 to 25 of 60');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show items' }), 'Skipped: no link (30)');
  await screen.findByText('1 to 25 of 30');
  expect(bulk.items().every((item) => item?.includes('No link'))).toBe(true);
  await user.click(screen.getByRole('link', { name: 'OPS-2' }));
  expect(host.called.at(-1)).toEqual({
    command: 'navigate',
    payload: { target: 'issue', issueKey: 'OPS-2', type: 'new-tab' },
  });
});

test('items that cannot be read say so, with a way out', async () => {
  await openRun(aRun(), (host) => {
    host.lose('readItems');
    host.items = [anItem(0)];
  });
  await screen.findByText('Something went wrong in this app');
  await expectAccessible();
});

test('the whole preview is downloaded in pages of 500; half of it never is', async () => {
  const files = savedFiles();
  const host = await openRun(aRun({ push: 1_200 }), (each) => {
    each.items = Array.from({ length: 1_200 }, (_, n) => anItem(n));
  });
  const user = userEvent.setup();
  await screen.findByText('1 to 25 of 1,200');
  await user.click(bulk.button('Download all (CSV)'));
  const [file] = await files();
  expect(file?.name).toBe(`items-OPS-${runId}.csv`);
  expect(file?.text.trim().split('\r\n')).toHaveLength(1_201);
  expect(host.questions('readItems').slice(1)).toMatchObject([
    { from: 0, limit: 500 },
    { from: 500, limit: 500 },
    { from: 1_000, limit: 500 },
  ]);
  host.lose('readItems');
  await user.click(bulk.button('Download all (CSV)'));
  await screen.findByText(/nothing was downloaded/);
  expect(await files()).toHaveLength(1);
});

test('an item tells whether its record is linked, as far as anybody knows', async () => {
  await openRun(aRun({ phase: 'done', push: 4, by: { pushed: 4 } }), (host) => {
    host.items = (['made', 'stood', 'no', 'unknown'] as const).map((linked, n) =>
      anItem(n, { state: 'pushed', linked }),
    );
  });
  await screen.findByText('1 to 4 of 4');
  expect(bulk.items().map((item) => item?.split(', ').at(-1))).toEqual([
    'linked by this run',
    'was linked',
    'not linked',
    'may have been linked',
  ]);
  await expectAccessible();
});
