import type { FrameLocator } from 'playwright-core';
import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import type { RunningSite } from './running-site';
import type { Visit } from './visit';

/** Links the first issues of OPS to a case each, as colleagues did in the Connector's own screens; the third is view only. */
export function linkOperations({ cloud }: RunningSite, count: number): void {
  const wishes = Array.from({ length: count }, (_, n) => ({
    issueId: String(20_001 + n),
    son: 'Case',
    soid: seededRecordId('Case', n),
    viewOnly: n === 2,
    autoPush: false,
    autoPull: false,
  }));
  cloud.connector.putLinks(wishes);
}

/** Goes to the bulk push page of OPS, where nothing is under way: what was done there before is put aside. */
export async function openBulkPush(
  { cloud }: RunningSite,
  { page, app }: Pick<Visit, 'page' | 'app'>,
): Promise<FrameLocator> {
  await page.goto(`${cloud.url}/projects/OPS/apps/salesforce-project`);
  const frame = app('Salesforce');
  const preview = frame.getByRole('button', { name: /^Preview( \d+ ready lines?)?$/ });
  const aside = frame.getByRole('button', { name: /^(Discard|Choose again|New run|Cancel run|Stop here)$/ });
  await preview.or(aside).first().waitFor();
  while (!(await preview.isVisible())) {
    await aside.first().click();
    const yes = frame.getByRole('group').getByRole('button', { name: /cancel|discard/i });
    if (await yes.first().isVisible()) await yes.first().click();
    await preview.or(aside).first().waitFor();
  }
  // A list that was thrown away before comes back with what was entered.
  await frame.getByRole('radio', { name: 'Issues of this project' }).click();
  return frame;
}

/** Previews so many of the first issues of OPS, and waits until somebody may say what to do. */
export async function previewFirst(frame: FrameLocator, count: number): Promise<void> {
  await frame.getByLabel('Refinement (JQL)').fill(`issuekey <= OPS-${String(count)}`);
  await frame.getByRole('button', { name: 'Preview', exact: true }).click();
  await frame.getByRole('button', { name: /^(Start push|Choose again)$/ }).waitFor();
}
