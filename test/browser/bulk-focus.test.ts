import type { FrameLocator, Page } from 'playwright-core';
import { until } from '../until';
import { linkOperations, openBulkPush } from './bulk-page';
import { hasFocus, tabTo } from './keyboard';
import { runningSite } from './running-site';

/** What has the focus in the app's page, as its people hear it; the body where it was lost. */
const focused = (frame: FrameLocator): Promise<string> =>
  frame
    .locator('html')
    .evaluate(({ ownerDocument: { activeElement, body } }) =>
      activeElement === null || activeElement === body ? 'nothing' : (activeElement.textContent ?? ''),
    );

describe('the keyboard on the bulk push page', () => {
  const site = runningSite();
  beforeAll(() => site().connect());
  beforeEach(() => linkOperations(site(), 12));

  const press = async (page: Page, frame: FrameLocator, name: string): Promise<void> => {
    const button = frame.getByRole('button', { name, exact: true }).first();
    await button.waitFor();
    if (!(await hasFocus(button))) await tabTo(page, button);
    await page.keyboard.press('Enter');
  };

  test('it is never lost: from the preview to the result, back to the choice, and into the history', async () => {
    const { page, app } = await site().sit({ user: 'ada' });
    const frame = await openBulkPush(site(), { page, app });
    await frame.getByLabel('Refinement (JQL)').fill('issuekey <= OPS-12');
    await press(page, frame, 'Preview');
    await frame.getByRole('button', { name: 'Start push' }).waitFor();
    expect(await focused(frame)).toBe('Preview: nothing is sent yet');
    await press(page, frame, 'Discard');
    await frame.getByRole('heading', { name: 'What to push' }).waitFor();
    await until(
      () => focused(frame),
      (name) => name === 'What to push',
    );
    await press(page, frame, 'Preview');
    // Somebody who waits at the button to stop finds the focus at what came, not nowhere.
    const stop = frame.getByRole('button', { name: 'Stop reading' });
    await stop.focus({ timeout: 5_000 }).catch(() => undefined);
    await frame.getByRole('button', { name: 'Start push' }).waitFor();
    await until(
      () => focused(frame),
      (name) => name === 'Preview: nothing is sent yet',
    );
    await press(page, frame, 'Start push');
    await frame.getByText('11 pushed, 1 skipped').waitFor();
    await until(
      () => focused(frame),
      (name) => name === 'Done',
    );
    await press(page, frame, 'New run');
    await until(
      () => focused(frame),
      (name) => name === 'What to push',
    );
    await frame.getByRole('button', { name: 'Open', exact: true }).first().waitFor();
    await press(page, frame, 'Open');
    await until(
      () => focused(frame),
      (name) => name === 'Done',
    );
  });
});
