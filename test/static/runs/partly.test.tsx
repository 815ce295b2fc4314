import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { projectId } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aRun, runId } from './bulk-builders';
import { bulk, openRun } from './open-bulk';

const name = { projectId, runId };
const partly = aRun({ phase: 'partly', pushedBy: 'Paula', by: { pushed: 80 } });

test('tells the result so far, whose part it is, and that the rest waits for somebody', async () => {
  await openRun(partly);
  screen.getByRole('heading', { name: 'Partly pushed' });
  screen.getByText('80 pushed, 20 wait for somebody who may push them');
  screen.getByText(/What Paula may push is pushed\./);
  screen.getByText(/Created by Ada \(you\) 5 minutes ago \(.*\), push started by Paula\./);
  expect(['Pushed', 'Waiting'].map(bulk.tile)).toEqual(['80', '20']);
  await screen.findByText('No items of this kind.');
  await expectAccessible();
});

test('trouble among what was pushed is no plain notice', async () => {
  await openRun(aRun({ phase: 'partly', pushedBy: null, by: { pushed: 80, refused: 19 } }));
  screen.getByText('80 pushed, 19 refused, 1 waits for somebody who may push it');
  screen.getByText(/What a former user may push is pushed\./);
  expect(document.querySelector('.message.warning')).not.toBeNull();
});

test('the rest is pushed with one press', async () => {
  const host = await openRun(partly);
  await userEvent.setup().click(bulk.button('Push the rest'));
  await screen.findByRole('heading', { name: 'Pushing' });
  expect(document.activeElement?.textContent).toBe('Pushing');
  expect(host.questions('startPush')).toEqual([{ ...name, first: null }]);
});

test('it can be stopped there', async () => {
  const host = await openRun(partly);
  await userEvent.setup().click(bulk.button('Stop here'));
  await screen.findByRole('heading', { name: 'Cancelled' });
  expect(host.questions('cancelRun')).toEqual([name]);
});

test('it is not in the way of a new run, and not forgotten beside one', async () => {
  const host = await openRun(partly);
  const user = userEvent.setup();
  await user.click(bulk.button('New run'));
  const heading = await screen.findByRole('heading', { name: 'What to push' });
  expect(document.activeElement).toBe(heading);
  screen.getByText('A run of yours is partly pushed');
  screen.getByText(/not in the way of a new run/);
  await expectAccessible();
  expect(host.questions('cancelRun')).toEqual([]);
  await user.click(bulk.button('Open it'));
  await screen.findByRole('heading', { name: 'Partly pushed' });
});

test('where no answer came and only the partly pushed run is found, nothing is taken for the new one', async () => {
  const host = await openRun(partly);
  const user = userEvent.setup();
  await user.click(bulk.button('New run'));
  host.lose('previewRun');
  await user.click(await screen.findByRole('button', { name: 'Preview' }));
  await screen.findByText(/nobody can tell whether it was done/);
  screen.getByRole('heading', { name: 'What to push' });
});
