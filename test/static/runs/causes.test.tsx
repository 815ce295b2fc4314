import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { errorCodes } from '../../../src/contract/errors';
import type { RunView } from '../../../src/contract/runs/run-view';
import { projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aCause, anItem, aRun, runId } from './bulk-builders';
import { aBulkHost, type BulkHost } from './bulk-host';
import { bulk, openBulkPage } from './open-bulk';
import { savedFiles } from './saved-files';

const refused = aCause({ count: 30 });
const unknown = aCause({ outcome: 'unknown', code: 'OUTCOME_UNKNOWN', detail: null, count: 8 });
const token = aCause({ outcome: 'failed', code: 'TOKEN_REJECTED', detail: null, count: 1 });
const done = (causes: RunView['causes']): RunView =>
  aRun({ phase: 'done', by: { pushed: 61, refused: 30, unknown: 8, failed: 1 }, causes });

async function open(current: RunView, mayAdminister = false): Promise<BulkHost> {
  const host = aBulkHost({ current, mayAdminister });
  host.hold('watchRun');
  openBulkPage(host);
  await screen.findByRole('region', { name: 'What went wrong' });
  return host;
}

const causeOf = (words: string): HTMLElement => {
  const line = within(screen.getByRole('list', { name: 'What went wrong' }))
    .getAllByRole('listitem')
    .find((item) => item.textContent.includes(words));
  if (!line) throw new Error(`no cause says ${words}`);
  return line;
};

test('each cause tells how many, why, in whose words, and who can mend it', async () => {
  await open(done([refused, unknown, token]));
  within(causeOf('30 items refused: Refused by the Connector or Salesforce')).getByText(
    'Field Priority is missing',
  );
  within(causeOf('8 items with unknown result')).getByText(/they may have arrived/);
  within(causeOf('1 item failed')).getByText(/A Jira admin can test and replace it/);
  bulk.noButton('Open settings');
  await expectAccessible();
});

test('a refusal names the connection of the run and both bindings, where the site has several', async () => {
  const both =
    /the settings of this app send it through Sandbox, and the Connector’s own binding has to name/;
  const connection = { region: 'global', last4: 'kept', name: 'Sandbox', isOneOfSeveral: true } as const;
  await open({ ...done([refused, unknown]), connection });
  within(causeOf('30 items refused')).getByText(both);
  expect(screen.getAllByText(both)).toHaveLength(1);
});

test('every code has words about who can mend it', async () => {
  await open(done(errorCodes.map((code) => aCause({ code, detail: null }))));
  expect(screen.getAllByText(/^3 items refused: /)).toHaveLength(errorCodes.length);
  await expectAccessible();
});

test('admins get the way to the settings where the cause is mended there', async () => {
  await open(done([token]), true);
  within(causeOf('1 item failed')).getByRole('button', { name: 'Open settings' });
});

test('retrying a cause begins a run of exactly its items', async () => {
  const host = await open(done([refused]));
  const button = await within(causeOf('30 items')).findByRole('button', { name: 'Retry these' });
  await userEvent.setup().click(button);
  await waitFor(() => {
    expect(host.questions('previewRun')).toEqual([
      { projectId, choice: { how: 'again', runId, outcomes: ['refused'], code: 'REFUSED' } },
    ]);
  });
});

test('unknown items are pushed again only after a question', async () => {
  const host = await open(done([unknown]));
  const user = userEvent.setup();
  await user.click(await within(causeOf('8 items')).findByRole('button', { name: 'Push these again' }));
  const question = bulk.question('Push the unknown ones again?');
  within(question).getByText(/may have arrived already/);
  await expectAccessible();
  expect(host.questions('previewRun')).toEqual([]);
  await user.click(within(question).getByRole('button', { name: 'Push these again' }));
  expect(host.questions('previewRun')).toEqual([
    { projectId, choice: { how: 'again', runId, outcomes: ['unknown'], code: 'OUTCOME_UNKNOWN' } },
  ]);
});

test('nothing is retried while the run is under way', async () => {
  await open(aRun({ phase: 'pushing', by: { refused: 30 }, causes: [refused] }));
  bulk.noButton('Retry these');
  within(causeOf('30 items')).getByRole('button', { name: 'Download these' });
});

test('refusals that differ in words alone are one cause, with the most frequent words', async () => {
  const words = (n: number) => `Record ${String(n)} is locked`;
  await open(done(Array.from({ length: 6 }, (_, n) => aCause({ detail: words(n), count: n + 1 }))));
  const cause = within(causeOf('21 items refused'));
  expect(screen.getAllByText(/items refused/)).toHaveLength(1);
  expect(cause.getAllByText(/is locked/).map(({ textContent }) => textContent)).toEqual([
    'Record 5 is locked (6)',
    'Record 4 is locked (5)',
    'Record 3 is locked (4)',
  ]);
  cause.getByText('And 3 other answers: the download has them all.');
  await expectAccessible();
});

test('all items of a cause are downloaded, and only those', async () => {
  const files = savedFiles();
  const host = await open(done([refused]));
  host.items = [
    anItem(0, { state: 'refused', code: 'REFUSED', detail: 'Field Priority is missing' }),
    anItem(1, { state: 'refused', code: 'NOT_FOUND' }),
    anItem(2, { state: 'pushed' }),
  ];
  await userEvent.setup().click(within(causeOf('30 items')).getByRole('button', { name: 'Download these' }));
  const [file] = await files();
  expect(file?.name).toBe(`refused-refused-OPS-${runId}.csv`);
  expect(file?.text).toContain('OPS-1,');
  expect(file?.text).not.toMatch(/OPS-[23],/);
});
