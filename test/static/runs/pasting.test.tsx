import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCaseId, noOptions, oneCase, projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aBulkHost, type BulkHost } from './bulk-host';
import { bulk, openBulkPage } from './open-bulk';
import { savedFiles } from './saved-files';

const area = (): HTMLElement => screen.getByRole('textbox', { name: 'Issues and records' });
const lines = (): readonly (string | null)[] =>
  within(screen.getByRole('list', { name: 'Lines of the list' }))
    .getAllByRole('listitem')
    .map((line) => line.textContent);

async function paste(text: string, host: BulkHost = aBulkHost()) {
  openBulkPage(host);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: 'A pasted list' }));
  await user.click(area());
  await user.paste(text);
  await screen.findByRole('heading', { name: 'Lines of the list' });
  return { host, user };
}

function knows(host: BulkHost, ...keys: readonly string[]): BulkHost {
  for (const key of keys) host.jira.issues.set(key, { projectId, projectKey: 'OPS', linked: [] });
  return host;
}

test('every line gets its verdict as it is pasted, and Jira adds what it knows without an invocation', async () => {
  const host = knows(aBulkHost(), 'OPS-1');
  host.jira.issues.set('SUP-1', { projectId: '99', projectKey: 'SUP', linked: [] });
  host.jira.issues.set('OPS-2', { projectId, projectKey: 'OPS', linked: [aCaseId(2)] });
  const { user } = await paste(
    [
      'Issue\tRecord',
      `OPS-1\t${aCaseId(1)}`,
      `OPS-2\t${aCaseId(2)}`,
      `SUP-1\t${aCaseId(3)}`,
      `OPS-404\t${aCaseId(4)}`,
      `OPS-1\t${aCaseId(1)}`,
      'OPS-3\tnonsense',
    ].join('\n'),
    host,
  );
  await screen.findByText('2 lines ready, 3 lines to correct, 2 lines set aside');
  expect(lines()).toEqual([
    expect.stringContaining('This issue is in project SUP: push it from there'),
    expect.stringContaining('Jira shows you no such issue'),
    expect.stringContaining('This is neither an address nor an ID'),
  ]);
  await expectAccessible();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show lines' }), 'All lines (7)');
  expect(lines()[0]).toContain('Read as headings and left out');
  expect(lines()[2]).toContain('Already linked, as far as Jira knows; it will be pushed');
  expect(lines()[5]).toContain('Same as line 2; it is sent once');
  expect(host.invoked.map(({ name }) => name)).toEqual(['openBulk']);
  // A key that found nothing is asked about once more alone: it might be a former key of one of the others.
  expect(host.called.filter(({ command }) => command === 'fetchProduct')).toHaveLength(2);
});

test('bad lines block nothing: the ready ones go, and that is said before', async () => {
  const { host, user } = await paste(`OPS-1\t${oneCase}\nOPS-2\tnonsense`, knows(aBulkHost(), 'OPS-1'));
  await screen.findByText('1 line to correct is left out.');
  await user.click(screen.getByRole('checkbox', { name: 'Auto push' }));
  await user.click(bulk.button('Preview 1 ready line'));
  await screen.findByRole('heading', { name: 'Reading what would be pushed' });
  expect(host.questions('previewRun')).toEqual([
    {
      projectId,
      choice: {
        how: 'list',
        pairs: [{ issueKey: 'OPS-1', object: 'Case', id: oneCase }],
        options: { ...noOptions, autoPush: true },
        leftOut: 1,
      },
    },
  ]);
});

test('nothing ready is said at the field, which takes the focus', async () => {
  const { host, user } = await paste('OPS-2\tnonsense');
  await user.click(bulk.button('Preview'));
  await screen.findByText(/Paste at least one line/);
  expect(document.activeElement).toBe(area());
  expect(host.questions('previewRun')).toEqual([]);
  await expectAccessible();
});

test('an id whose prefix tells no type waits for the chosen one', async () => {
  const host = knows(aBulkHost(), 'OPS-1');
  const { user } = await paste('OPS-1\ta01J80000019IF9IAM', host);
  await screen.findByText(/the type cannot be told|choose it in Object type/i);
  await user.type(screen.getByRole('combobox', { name: 'Object type' }), 'My_Obj__c');
  await screen.findByText('1 line ready');
});

test('view only is allowed, and told to push nothing', async () => {
  const { user } = await paste(`OPS-1\t${oneCase}`);
  await user.click(screen.getByRole('checkbox', { name: 'View only' }));
  screen.getByText(/linked, but not pushed/);
});

test('issues Jira could not be asked about are sent all the same, and can be asked about again', async () => {
  const host = knows(aBulkHost(), 'OPS-1');
  host.jira.fails = 1;
  const { user } = await paste(`OPS-1\t${oneCase}\nOPS-9\t${oneCase}`, host);
  await screen.findByText('2 issues could not be looked up in Jira. The preview will do it.');
  bulk.button('Preview 2 ready lines');
  await user.click(bulk.button('Check again'));
  await screen.findByText('1 line ready, 1 line to correct');
});

test('issues are asked about by the hundred, each once, and only new ones after a change', async () => {
  const keys = Array.from({ length: 250 }, (_, n) => `OPS-${String(n + 1)}`);
  const host = knows(aBulkHost(), ...keys, 'OPS-777');
  const { user } = await paste(keys.map((key, n) => `${key}\t${aCaseId(n)}`).join('\n'), host);
  const asked = (): number => host.called.filter(({ command }) => command === 'fetchProduct').length;
  await waitFor(() => {
    expect(asked()).toBe(3);
  });
  await waitFor(() => {
    expect(screen.queryByText(/Checking issues/)).toBeNull();
  });
  await user.click(area());
  await user.paste(`\nOPS-777\t${oneCase}`);
  await waitFor(() => {
    expect(asked()).toBe(4);
  });
  expect(JSON.stringify(host.called.at(-1)?.payload)).toContain('OPS-777');
  expect(JSON.stringify(host.called.at(-1)?.payload)).not.toContain('OPS-1\\');
});

test('many lines come in pages, and those to correct can be taken along as a file', async () => {
  const files = savedFiles();
  const text = Array.from({ length: 25 }, (_, n) => `OPS-${String(n)}\t=nonsense ${String(n)}`).join('\n');
  const { user } = await paste(text);
  expect(lines()).toHaveLength(10);
  screen.getByText('1 to 10 of 25');
  await user.click(bulk.button('Next'));
  screen.getByText('11 to 20 of 25');
  await user.click(bulk.button('Download lines to correct'));
  const [file] = await files();
  expect(file?.name).toBe('lines-to-correct.csv');
  expect(file?.text.split('\r\n')).toHaveLength(27);
  expect(file?.text).toContain('Line,Text,What is wrong');
});

test('what was entered one way is kept while the other is looked at', async () => {
  const { user } = await paste(`OPS-1\t${oneCase}`);
  await user.click(screen.getByRole('radio', { name: 'Issues of this project' }));
  await user.click(screen.getByRole('radio', { name: 'A pasted list' }));
  expect(area()).toHaveProperty('value', `OPS-1\t${oneCase}`);
});
