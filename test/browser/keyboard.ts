import type { Locator, Page } from 'playwright-core';

/** More tab stops than any page here has: a control not met by then cannot be reached. */
const mostTabs = 40;

/** Presses Tab until the control has the focus; rejects when it never gets it. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await hasFocus(control)) return;
  }
  throw new Error(`${String(control)} cannot be reached by Tab`);
}

/** Whether a control has the focus in its document. */
export function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === element.ownerDocument.activeElement);
}
