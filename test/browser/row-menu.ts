import type { Locator } from 'playwright-core';

/** The button of a row's menu. */
export const moreOf = (row: Locator): Locator => row.getByRole('button', { name: 'More actions' });

/** Opens the menu of a row with the keyboard. */
export async function openMenu(row: Locator): Promise<void> {
  await moreOf(row).press('Enter');
  await row.getByRole('menu').waitFor();
}

/** Chooses from the menu of a row. */
export async function choose(row: Locator, name: string): Promise<void> {
  await openMenu(row);
  await row.getByRole('menuitem', { name }).press('Enter');
}
