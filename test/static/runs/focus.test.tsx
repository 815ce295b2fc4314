import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aPastRun, aRun } from './bulk-builders';
import { aBulkHost, yes } from './bulk-host';
import { bulk, openBulkPage, openRun } from './open-bulk';

const focus = (): string | null | undefined => document.activeElement?.textContent;

test('who waits at a button that goes has the focus at what came, and no Enter meant for it starts a push', async () => {
  const host = await openRun(aRun({ phase: 'previewing' }));
  bulk.button('Stop reading').focus();
  host.run = aRun();
  host.release('watchRun');
  await screen.findByRole('button', { name: 'Start push' });
  await waitFor(() => {
    expect(focus()).toBe('Preview: nothing is sent yet');
  });
  await userEvent.setup().keyboard('{Enter}');
  expect(host.questions('startPush')).toEqual([]);
});

test('who is elsewhere on the page stays there', async () => {
  const host = await openRun(aRun({ phase: 'previewing' }), (each) => {
    each.view = { ...each.view, history: [aPastRun()] };
  });
  bulk.button('Open').focus();
  host.run = aRun();
  host.release('watchRun');
  await screen.findByRole('button', { name: 'Start push' });
  expect(document.activeElement).toBe(bulk.button('Open'));
});

test('a run opened from the history takes the focus', async () => {
  const host = aBulkHost({ history: [aPastRun()] });
  host.answers.watchRun = () => yes(aRun({ id: aPastRun().id, phase: 'done', by: { pushed: 100 } }));
  openBulkPage(host);
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Open' }));
  await screen.findByRole('region', { name: 'Run' });
  await waitFor(() => {
    expect(focus()).toBe('Done');
  });
  await user.click(bulk.button('New run'));
  await waitFor(() => {
    expect(focus()).toBe('What to push');
  });
});

test('Escape leaves a question without an answer, and the focus comes back', async () => {
  const host = await openRun(aRun({ phase: 'pushing', by: { pushed: 1 } }));
  const user = userEvent.setup();
  await user.click(bulk.button('Cancel run'));
  await user.keyboard('{Tab}{Escape}');
  expect(screen.queryByRole('group', { name: 'Cancel this run?' })).toBeNull();
  expect(document.activeElement).toBe(bulk.button('Cancel run'));
  expect(host.questions('cancelRun')).toEqual([]);
});
