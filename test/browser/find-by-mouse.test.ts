import type { FrameLocator, Locator } from 'playwright-core';
import { runningSite } from './running-site';
import { casesByNumber, openOrg } from './salesforce-access';

describe('finding records with the mouse', () => {
  const site = runningSite();
  beforeAll(async () => {
    await site().connect();
    await openOrg(site(), casesByNumber);
  });

  test('a double click picks a record, and what moves under the pointer by that is not pressed', async () => {
    const { page, ...evan } = await site().sit({ user: 'evan', width: 1000 });
    const panel = await site().openIssue({ page, ...evan }, 'SUP-4');
    await look(panel);
    await foundIn(panel).first().click();
    const moved = await middleOf(panel.getByRole('button', { name: 'Link and push' }));
    await namedIn(panel)
      .getByRole('button', { name: /^Remove/ })
      .click();
    await look(panel);
    const under = await Promise.all((await foundIn(panel).all()).map((option) => option.boundingBox()));
    // The list stands where the button comes to be, or nothing is tried here.
    expect(under.some((box) => box && box.y < moved.y && moved.y < box.y + box.height)).toBe(true);
    await page.mouse.click(moved.x, moved.y);
    await namedIn(panel).waitFor();
    await page.mouse.click(moved.x, moved.y);
    await page.waitForTimeout(1_000);
    expect(written()).toBe(0);
    await page.mouse.click(moved.x, moved.y);
    await panel.getByText('1 record linked').waitFor();
    expect(written()).toBeGreaterThan(0);
  });

  const foundIn = (frame: FrameLocator): Locator =>
    frame.getByRole('listbox', { name: 'Records found' }).getByRole('option');
  const namedIn = (frame: FrameLocator): Locator =>
    frame.getByRole('list', { name: 'To be linked' }).getByRole('listitem');
  const written = (): number =>
    site()
      .cloud.connector.calls()
      .filter(({ method }) => method !== 'GET').length;

  async function look(frame: FrameLocator): Promise<void> {
    await frame.getByRole('combobox', { name: 'Find or paste' }).fill('invoice');
    await foundIn(frame).first().waitFor();
  }

  async function middleOf(place: Locator): Promise<{ readonly x: number; readonly y: number }> {
    const box = await place.boundingBox();
    if (!box) throw new Error('it is not on the screen');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
});
