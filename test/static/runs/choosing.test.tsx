import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aRun } from './bulk-builders';
import { aBulkHost, yes, type BulkHost } from './bulk-host';
import { bulk, openBulkPage } from './open-bulk';

const jql = (): HTMLElement => screen.getByRole('textbox', { name: 'Refinement (JQL)' });

async function choose(host: BulkHost = aBulkHost()) {
  openBulkPage(host);
  await screen.findByRole('heading', { name: 'What to push' });
  return { host, user: userEvent.setup() };
}

test('the whole project is previewed with one invocation', async () => {
  const { host, user } = await choose();
  await user.click(bulk.button('Preview'));
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
  expect(host.questions('previewRun')).toEqual([
    { projectId, choice: { how: 'project', jql: '', onlyLinked: false, onlyChanged: false } },
  ]);
});

test('a refinement and both conditions go with it', async () => {
  const { host, user } = await choose();
  await user.type(jql(), ' priority = High ');
  await user.click(screen.getByRole('checkbox', { name: 'Only issues known to be linked' }));
  await user.click(screen.getByRole('checkbox', { name: /Only what changed/ }));
  await user.keyboard('{Tab}{Enter}');
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
  expect(host.questions('previewRun')).toEqual([
    { projectId, choice: { how: 'project', jql: 'priority = High', onlyLinked: true, onlyChanged: true } },
  ]);
});

test('Jira’s own words about a refinement stand at its field, which takes the focus', async () => {
  const { host, user } = await choose();
  const detail = 'The value ‘Hgih’ does not exist for the field ‘priority’.';
  host.answers.previewRun = () => ({
    ok: false,
    error: { code: 'REFUSED', reference: 'r', by: 'jira', detail },
  });
  await user.type(jql(), 'priority = Hgih');
  await user.click(bulk.button('Preview'));
  await screen.findByText(`Jira says: ${detail}`);
  expect(document.activeElement).toBe(jql());
  expect(jql().getAttribute('aria-invalid')).toBe('true');
  expect(jql()).toHaveProperty('value', 'priority = Hgih');
  await expectAccessible();
  await user.type(jql(), '!');
  expect(screen.queryByText(/Jira says/)).toBeNull();
});

test('a refinement that tries to leave its parentheses is refused in words', async () => {
  const { host, user } = await choose();
  host.answers.previewRun = () => ({
    ok: false,
    error: { code: 'INVALID_INPUT', reference: 'r', fields: [{ field: 'jql', problem: 'malformed' }] },
  });
  await user.type(jql(), 'a = b)');
  await user.click(bulk.button('Preview'));
  await screen.findByText(/quotes and parentheses close/);
});

test('too many issues are told with the way out', async () => {
  const { host, user } = await choose();
  host.answers.previewRun = () => ({
    ok: false,
    error: { code: 'INVALID_INPUT', reference: 'r', fields: [{ field: 'jql', problem: 'tooMany' }] },
  });
  await user.click(bulk.button('Preview'));
  await screen.findByText(/These are more than 20,000 issues/);
  await expectAccessible();
});

test('another’s run is in the way: whose it is, how far, and the way to watch it', async () => {
  const { host, user } = await choose();
  const underWay = aRun({ phase: 'pushing', isYours: false, startedBy: 'Paula', by: { pushed: 30 } });
  host.run = underWay;
  host.answers.previewRun = () => yes({ begun: false, underWay });
  await user.type(jql(), 'x = y');
  await user.click(bulk.button('Preview'));
  await screen.findByText('A run of Paula is under way in this project');
  screen.getByText(/Pushing: 30 of 100 done/);
  expect(jql()).toHaveProperty('value', 'x = y');
  await expectAccessible();
  await user.click(bulk.button('Watch it'));
  await screen.findByRole('heading', { name: 'Pushing' });
});

test('when nobody knows whether it began, the run that is found is shown', async () => {
  const { host, user } = await choose();
  host.lose('previewRun');
  host.view = { ...host.view, current: aRun({ phase: 'previewing' }) };
  await user.click(bulk.button('Preview'));
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
  expect(host.invoked.map(({ name }) => name).slice(0, 3)).toEqual(['openBulk', 'previewRun', 'openBulk']);
});

test('when nobody knows whether it began and no run is found, that is said', async () => {
  const { host, user } = await choose();
  host.lose('previewRun');
  await user.click(bulk.button('Preview'));
  await screen.findByText(/nobody can tell whether it was done/);
});

test('a double click begins one run', async () => {
  const { host, user } = await choose();
  const gate = host.hold('previewRun');
  await user.dblClick(bulk.button('Preview'));
  gate.open();
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
  expect(host.questions('previewRun')).toHaveLength(1);
});

test.each([
  ['https://acme.atlassian.net/issues/?jql=labels%20%3D%20vip', /Paste the query in it: labels = vip$/],
  [' https://acme.atlassian.net/issues/?filter=10001', /Paste the query itself\.$/],
])('the address of a search is no refinement, and the query in it is told: %s', async (address, words) => {
  const { host, user } = await choose();
  await user.click(jql());
  await user.paste(address);
  await user.click(bulk.button('Preview'));
  await screen.findByText(words);
  expect(document.activeElement).toBe(jql());
  expect(host.questions('previewRun')).toEqual([]);
  await user.type(jql(), ' ');
  expect(screen.queryByText(words)).toBeNull();
});
