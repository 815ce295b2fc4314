import { act, cleanup, screen } from '@testing-library/react';
import { noon } from '../../builders';
import { aRun } from './bulk-builders';
import { aBulkHost, type BulkHost } from './bulk-host';
import { bulk, openBulkPage } from './open-bulk';
import { hidePage, pass } from './passing-time';

const at = (pushed: number) => aRun({ phase: 'pushing', push: 100, by: { pushed } });
const spoken = (): string | null =>
  screen.getAllByRole('status').find((region) => region.className.includes('unseen'))?.textContent ?? null;

/** A page whose whole clock is the test's. */
async function watch(): Promise<BulkHost> {
  const host = aBulkHost({ current: at(0) });
  jest.useFakeTimers({ now: new Date(noon) });
  openBulkPage(host);
  await pass(0);
  return host;
}
afterEach(() => {
  hidePage(false);
});

test('the page follows the run to its end, and then asks nothing more', async () => {
  const host = await watch();
  host.run = at(10);
  await pass(700);
  screen.getByText('10 of 100 done');
  host.run = aRun({ phase: 'done', push: 100, by: { pushed: 100 } });
  await pass(1_000);
  screen.getByText('100 pushed');
  const asked = host.questions('watchRun').length;
  await pass(600_000);
  expect(host.questions('watchRun')).toHaveLength(asked);
});

test('a run that rests is seen to go on when a colleague resumes it', async () => {
  const host = await watch();
  host.run = { ...at(10), phase: 'paused', pause: { by: 'person', name: 'Paula', at: noon } };
  await pass(700);
  screen.getByText(/Paused by Paula/);
  host.run = at(20);
  await pass(10_000);
  screen.getByText('20 of 100 done');
});

test('screen readers hear of it at most every ten seconds, and of a new phase at once', async () => {
  const host = await watch();
  const heard = new Set<string | null>();
  for (let second = 1; second <= 30; second++) {
    host.run = at(second);
    await pass(1_000);
    heard.add(spoken());
  }
  expect(heard.size).toBeLessThanOrEqual(5);
  host.run = { ...at(40), phase: 'paused', pause: { by: 'person', name: 'Paula', at: noon } };
  await pass(3_000);
  expect(spoken()).toBe('Paused: 40 of 100 done');
});

test('two questions that failed change nothing; the third says that what is shown may be old', async () => {
  const host = await watch();
  host.lose('watchRun');
  await pass(700 + 3_000);
  expect(screen.queryByText(/could not be read for a while/)).toBeNull();
  await pass(6_000);
  screen.getByText(/could not be read for a while/);
  screen.getByText('0 of 100 done');
  host.find('watchRun');
  host.run = at(50);
  await act(async () => {
    bulk.button('Look again').click();
    await Promise.resolve();
  });
  await pass(0);
  screen.getByText('50 of 100 done');
  expect(screen.queryByText(/could not be read for a while/)).toBeNull();
});

test.each([
  [
    'pushing',
    /^Jira answered with an error \(503\)\. What is shown may be out of date\. The run itself goes on\.$/,
  ],
  ['tried', /^Jira answered with an error \(503\)\. What is shown may be out of date\.$/],
] as const)(
  'what keeps a run that is %s from being read is named, and no more is promised',
  async (phase, words) => {
    const host = await watch();
    host.run = aRun({ phase, push: 100, by: { pushed: 5 } });
    await pass(700);
    const error = { code: 'PLATFORM_DOWN', reference: '', by: 'jira', status: 503 } as const;
    host.answers.watchRun = () => ({ ok: false, error });
    await pass(20_000);
    screen.getByText(words);
  },
);

test('a run that has become hidden says so at once', async () => {
  const host = await watch();
  host.answers.watchRun = () => ({ ok: false, error: { code: 'NOT_FOUND', reference: '' } });
  await pass(700);
  screen.getByText('This project or run is gone, or hidden from you');
});

test('a page nobody looks at asks every 15 seconds', async () => {
  const host = await watch();
  hidePage(true);
  await pass(60_000);
  expect(host.questions('watchRun').length).toBe(4);
});

test('a page that is left asks nothing more', async () => {
  const host = await watch();
  cleanup();
  await pass(60_000);
  expect(host.questions('watchRun')).toHaveLength(0);
});
