import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { oneCase, projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aRun } from './bulk-builders';
import { aBulkHost, yes, type BulkHost } from './bulk-host';
import { bulk, openBulkPage, openRun } from './open-bulk';
import { savedFiles } from './saved-files';

const area = (): HTMLElement => screen.getByRole('textbox', { name: 'Issues and records' });
const text = `OPS-1\t${oneCase}\nOPS-2\tnonsense`;
const options = { viewOnly: false, autoPush: true, autoPull: false };
const ofList = { how: 'list', count: 1, options, leftOut: 1 } as const;

/** Pastes a list of which one line is ready, with an object and an option, and previews it. */
async function previewList(over: Parameters<typeof aRun>[0] = {}) {
  const host = aBulkHost();
  host.jira.issues.set('OPS-1', { projectId, projectKey: 'OPS', linked: [] });
  host.run = aRun({ push: 1, chosen: ofList, ...over });
  openBulkPage(host);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: 'A pasted list' }));
  await user.click(area());
  await user.paste(text);
  await user.type(screen.getByRole('combobox', { name: 'Object type' }), 'Case');
  await user.click(screen.getByRole('checkbox', { name: 'Auto push' }));
  await user.click(await screen.findByRole('button', { name: 'Preview 1 ready line' }));
  await screen.findByRole('region', { name: 'Run' });
  return { host, user };
}

function expectForm(): void {
  expect(area()).toHaveProperty('value', text);
  expect(screen.getByRole('combobox', { name: 'Object type' })).toHaveProperty('value', 'Case');
  expect(screen.getByRole('checkbox', { name: 'Auto push' })).toHaveProperty('checked', true);
}

const opensWith = (host: BulkHost): void => {
  host.view = { ...host.view, current: host.run };
  cleanup();
  openBulkPage(host);
};

test('a discarded preview leads back to everything that was entered', async () => {
  const { user } = await previewList();
  screen.getByText('What you entered stays in the form: it is there again when this preview is discarded.');
  await user.click(bulk.button('Discard'));
  const heading = await screen.findByRole('heading', { name: 'What to push' });
  expect(document.activeElement).toBe(heading);
  expectForm();
  await expectAccessible();
});

test('it is still there when the page was loaded anew in between', async () => {
  const { host, user } = await previewList();
  opensWith(host);
  await user.click(await screen.findByRole('button', { name: 'Discard' }));
  await screen.findByRole('heading', { name: 'What to push' });
  expectForm();
});

test('once it was let push, a new run begins with an empty form', async () => {
  const { host, user } = await previewList();
  await user.click(bulk.button('Start push'));
  await screen.findByRole('heading', { name: 'Pushing' });
  host.run = aRun({ phase: 'done', push: 1, by: { pushed: 1 }, chosen: ofList });
  opensWith(host);
  await user.click(await screen.findByRole('button', { name: 'New run' }));
  await screen.findByRole('heading', { name: 'What to push' });
  expect(screen.queryByRole('textbox', { name: 'Issues and records' })).toBeNull();
});

test('a refinement that was entered elsewhere is there too', async () => {
  await openRun(
    aRun({ chosen: { how: 'project', jql: 'priority = High', onlyLinked: true, onlyChanged: false } }),
  );
  await userEvent.setup().click(bulk.button('Discard'));
  const jql = await screen.findByRole('textbox', { name: 'Refinement (JQL)' });
  expect(jql).toHaveProperty('value', 'priority = High');
  expect(screen.getByRole('checkbox', { name: 'Only issues known to be linked' })).toHaveProperty(
    'checked',
    true,
  );
});

test('whoever else looks is told that it was a preview, and offered no receipt of nothing', async () => {
  const host = await openRun(aRun({ isYours: false, startedBy: 'Paula' }));
  host.run = aRun({ isYours: false, startedBy: 'Paula', phase: 'cancelled', isStarted: false });
  host.release('watchRun');
  await screen.findByRole('heading', { name: 'Preview discarded' });
  screen.getByText('This preview was discarded before anything was sent');
  bulk.noButton('Download CSV');
  expect(screen.queryByRole('heading', { name: 'Cancelled' })).toBeNull();
  bulk.button('New run');
  await expectAccessible();
});

test('lines that were left out are counted in the preview, and can be taken along while the page has them', async () => {
  const files = savedFiles();
  const { user } = await previewList();
  screen.getByText('1 line of the pasted list was left out: it is not in this run.');
  screen.getByText('A pasted list of 1 line, 1 other line left out');
  await user.click(bulk.button('Download lines to correct'));
  expect((await files())[0]?.text).toContain('nonsense');
  await expectAccessible();
});

test('they are counted in the result and in the receipt, with where they are', async () => {
  const files = savedFiles();
  await openRun(aRun({ phase: 'done', push: 1, by: { pushed: 1 }, chosen: { ...ofList, leftOut: 3 } }));
  screen.getByText(/3 lines of the pasted list were left out: they are not in this run/);
  screen.getByText(/they are in the list you pasted from/);
  await userEvent.setup().click(bulk.button('Download CSV'));
  expect((await files())[0]?.text).toContain('Lines of the list left out,3');
});

test('what a cancelled run did not send is offered, with its count, and is a run of its own', async () => {
  const host = await openRun(aRun({ phase: 'cancelled', by: { pushed: 40 } }));
  host.answers.previewRun = () =>
    yes({ begun: true, run: aRun({ id: '20261005T120000Z-00000002', phase: 'previewing' }) });
  const button = await screen.findByRole('button', { name: 'Push what was not sent (60)' });
  await expectAccessible();
  await userEvent.setup().click(button);
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
  expect(host.questions('previewRun')).toMatchObject([{ choice: { how: 'again', outcomes: ['notSent'] } }]);
});
