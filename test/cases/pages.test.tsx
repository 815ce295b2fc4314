import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as z from 'zod/mini';
import { AdminPage } from '../../static/admin/admin-page';
import { aCaseId } from '../builders';
import { aBulkHost } from '../static/runs/bulk-host';
import { bulk, openBulkPage } from '../static/runs/open-bulk';
import { aRoute } from '../static/admin/a-route';
import { situationOf } from './situations';

test('S20: a list that is too long to be sent says so, and what to do', async () => {
  const { situation } = situationOf('S20', z.object({ lines: z.int(), object: z.string() }));
  const host = aBulkHost();
  host.jira.fails = Infinity;
  openBulkPage(host);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('radio', { name: 'A pasted list' }));
  const lines = Array.from(
    { length: situation.lines },
    (_, n) => `OPS-${String(n + 1)}\t${aCaseId(n).replace(/^500(.*)IAA$/, 'a0X$1MAA')}`,
  );
  fireEvent.change(screen.getByRole('combobox', { name: 'Object type' }), {
    target: { value: situation.object },
  });
  fireEvent.change(screen.getByRole('textbox', { name: 'Issues and records' }), {
    target: { value: lines.join('\n') },
  });
  await user.click(await screen.findByRole('button', { name: 'Preview 4,990 ready lines' }));
  await screen.findByText(
    'This list is too long to send at once. Take out some lines and push them in a run of their own.',
  );
  expect(host.questions('previewRun')).toEqual([]);
  bulk.noButton('Start push');
});

test('S42: the admin page shows the bulk push on its routes, and the settings on every other', async () => {
  const { situation, expected } = situationOf('S42', z.object({ routes: z.array(z.string()) }));
  const shown = [];
  for (const route of situation.routes) {
    aBulkHost({ mayAdminister: true });
    aRoute(route);
    render(<AdminPage />);
    const heading = await screen.findByRole('heading', { level: 1 });
    shown.push(heading.textContent === 'Bulk push' ? 'bulk push' : 'first page');
    cleanup();
  }
  expect(expected).toContain(shown.join(', '));
});
