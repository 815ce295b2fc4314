import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aCaseId, projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aRun, anItem } from './bulk-builders';
import { aBulkHost, type BulkHost } from './bulk-host';
import { bulk, openBulkPage, openRun } from './open-bulk';

const here = { projectId, projectKey: 'OPS', linked: [] };
const support = { projectId: '99', projectKey: 'SUP', linked: [] };

async function paste(text: string, host: BulkHost) {
  openBulkPage(host);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: 'A pasted list' }));
  await user.click(screen.getByRole('textbox', { name: 'Issues and records' }));
  await user.paste(text);
  await screen.findByRole('heading', { name: 'Lines of the list' });
  return user;
}

const asked = (host: BulkHost): number =>
  host.called.filter(({ command }) => command === 'fetchProduct').length;

/** The words at each line, as the page shows all of them. */
async function allLines(user: ReturnType<typeof userEvent.setup>, count: number | string) {
  await user.selectOptions(screen.getByRole('combobox', { name: 'Show lines' }), `All lines (${count})`);
  return within(screen.getByRole('list', { name: 'Lines of the list' }))
    .getAllByRole('listitem')
    .map((line) => line.textContent);
}

test('a former key is told with the key it has now, here or in another project', async () => {
  const host = aBulkHost();
  host.jira.issues.set('SUP-5', { ...here, key: 'OPS-41' });
  host.jira.issues.set('OPS-5', { ...support, key: 'SUP-41' });
  host.jira.issues.set('OPS-6', here);
  const lines = ['SUP-5', 'OPS-5', 'OPS-6', 'OPS-404'].map((key, n) => `${key}\t${aCaseId(n)}`);
  const user = await paste(lines.join('\n'), host);
  await screen.findByText('2 lines ready, 2 lines to correct');
  const told = await allLines(user, 4);
  expect(told[0]).toContain('Now OPS-41');
  expect(told[1]).toContain('Now SUP-41, in project SUP: push it from there');
  expect(told[2]).not.toContain('Now');
  expect(told[3]).toContain('Jira shows you no such issue: it may be deleted or hidden');
  await expectAccessible();
});

test('a list of a renamed project is looked up with few questions', async () => {
  const host = aBulkHost();
  const numbers = Array.from({ length: 500 }, (_, n) => n + 1);
  for (const n of numbers) {
    host.jira.issues.set(`OLD-${String(n)}`, { ...here, key: `OPS-${String(n)}` });
  }
  const user = await paste(numbers.map((n) => `OLD-${String(n)}\t${aCaseId(n)}`).join('\n'), host);
  await waitFor(() => {
    expect(screen.queryByText(/Checking issues/)).toBeNull();
  });
  screen.getByText('500 lines ready');
  expect(asked(host)).toBeLessThanOrEqual(3 * 10 + 2 * 2);
  expect((await allLines(user, '500'))[9]).toContain('Now OPS-10');
});

test('an item shows the key it was named by and the one it has now', async () => {
  await openRun(aRun({ push: 1 }), (host) => {
    host.items = [anItem(40, { formerKey: 'SUP-5' })];
  });
  await waitFor(() => {
    expect(bulk.items()[0]).toContain('SUP-5, now OPS-41');
  });
  await expectAccessible();
});
