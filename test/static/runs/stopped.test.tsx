import { fireEvent, screen } from '@testing-library/react';
import type { WireError } from '../../../src/contract/errors';
import type { RunView } from '../../../src/contract/runs/run-view';
import { noon } from '../../builders';
import { expectAccessible } from '../expect-accessible';
import { aRun } from './bulk-builders';
import { aBulkHost, type BulkHost } from './bulk-host';
import { bulk, openBulkPage } from './open-bulk';
import { pass } from './passing-time';

const stop = { at: noon, name: 'Ada', reason: 'Cleaning up', isSite: true };
const refusal: WireError = { code: 'SENDING_STOPPED', reference: 'r-1', by: 'app', stop };
const ready = aRun({ push: 3 });
const title = 'Sending to Salesforce is stopped';

/** The page of a run, on the test's clock; what presses it is refused by the stop. */
async function opened(run: RunView): Promise<BulkHost> {
  const host = aBulkHost({ current: run });
  host.answers.startPush = () => ({ ok: false, error: refusal });
  host.answers.resumeRun = () => ({ ok: false, error: refusal });
  jest.useFakeTimers({ now: new Date(noon) });
  openBulkPage(host);
  await pass(0);
  return host;
}

async function press(name: string): Promise<void> {
  fireEvent.click(bulk.button(name));
  await pass(100);
}

test('a start that the stop refuses is told once, where it was pressed, with what this run can do', async () => {
  const host = await opened(ready);
  host.run = { ...ready, stop };
  host.hold('watchRun');
  await press('Start push');
  const told = screen.getByText(title);
  const cost = screen.getByText('What it will take');
  expect(told.compareDocumentPosition(cost)).toBe(Node.DOCUMENT_POSITION_PRECEDING);
  screen.getByText(/Ada stopped all of it at .+: “Cleaning up”\. .* this run can push\./);
  host.release('watchRun');
  await pass(0);
  screen.getByText(title);
  jest.useRealTimers();
  await expectAccessible();
});

test('it goes by itself once sending was started again', async () => {
  const host = await opened(ready);
  host.run = { ...ready, stop };
  await press('Start push');
  screen.getByText(title);
  host.run = ready;
  await pass(2_500);
  expect(screen.queryByText(title)).toBeNull();
});

test('when another press fails, the stop makes room for it and is told above again', async () => {
  const host = await opened(ready);
  host.run = { ...ready, stop };
  await press('Start push');
  host.lose('cancelRun');
  await press('Discard');
  const lost = screen.getByText('No answer came, so nobody can tell whether it was done');
  expect(screen.getByText(title).compareDocumentPosition(lost)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
});

test('a resume that the stop refuses is answered there too', async () => {
  const paused = aRun({ phase: 'paused', push: 3, pause: { by: 'person', name: 'Paula', at: noon } });
  const host = await opened(paused);
  host.run = { ...paused, stop };
  await press('Resume');
  screen.getByText(title);
});
