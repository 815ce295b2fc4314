import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AdminPage } from '../../../static/admin/admin-page';
import { projectId } from '../../builders';
import { aBulkHost, type BulkHost } from '../runs/bulk-host';
import { bulk } from '../runs/open-bulk';
import { expectAccessible } from '../expect-accessible';
import { aRoute } from './a-route';

const search = (): HTMLElement => screen.getByRole('searchbox', { name: 'Project' });
const many = Array.from({ length: 30 }, (_, n) => ({
  id: String(20_000 + n),
  key: `P${String(n)}`,
  name: `Project ${String(n)}`,
}));

async function openBulkTab(prepare: (host: BulkHost) => void = () => undefined) {
  const host = aBulkHost({ mayAdminister: true });
  host.jira.projects = [{ id: projectId, key: 'OPS', name: 'Operations' }, ...many];
  prepare(host);
  aRoute('/bulk-push');
  render(<AdminPage />);
  await screen.findByRole('heading', { name: 'Choose a project' });
  return { host, user: userEvent.setup() };
}

test('projects are found as the person sees them, without an invocation', async () => {
  const { host, user } = await openBulkTab();
  await screen.findByText('20 of 31 projects: type to find others');
  await expectAccessible();
  await user.type(search(), 'oper');
  await screen.findByText('1 project');
  expect(host.invoked).toEqual([]);
  await user.click(bulk.button('OPS Operations'));
  await screen.findByRole('heading', { name: 'What to push' });
  expect(host.questions('openBulk')).toEqual([{ projectId }]);
  await expectAccessible();
});

test('only the last search counts, and nothing is asked while somebody types', async () => {
  const { host, user } = await openBulkTab();
  await screen.findByText('20 of 31 projects: type to find others');
  const asked = (): number => host.called.filter(({ command }) => command === 'fetchProduct').length;
  const before = asked();
  await user.type(search(), 'operations');
  await screen.findByText('1 project');
  expect(asked()).toBe(before + 1);
});

test('no project says so', async () => {
  const { user } = await openBulkTab();
  await user.type(search(), 'nowhere');
  await screen.findByText(/No project fits/);
  await expectAccessible();
});

test('projects that cannot be read say so, with a way out', async () => {
  const { user } = await openBulkTab((host) => (host.jira.fails = 1));
  await screen.findByText('Jira does not answer at the moment');
  await expectAccessible();
  await user.click(bulk.button('Try again'));
  await screen.findByText('20 of 31 projects: type to find others');
});

test('another project can be chosen, and the search has the focus again', async () => {
  const { user } = await openBulkTab();
  await user.click(await screen.findByRole('button', { name: 'OPS Operations' }));
  await screen.findByRole('heading', { name: 'What to push' });
  await user.click(bulk.button('Choose another project'));
  await waitFor(() => {
    expect(document.activeElement).toBe(search());
  });
});

test('the route decides which page is shown, also when it changes', async () => {
  const host = aBulkHost();
  const go = aRoute('/connection');
  render(<AdminPage />);
  await screen.findByRole('heading', { name: 'Salesforce connection' });
  expect(host.invoked.map(({ name }) => name)).toEqual(['openSettings']);
  act(() => {
    go('/bulk-push');
  });
  await screen.findByRole('heading', { name: 'Choose a project' });
});

test('a host without routes shows the settings', async () => {
  aBulkHost();
  render(<AdminPage />);
  await screen.findByRole('heading', { name: 'Salesforce connection' });
});
