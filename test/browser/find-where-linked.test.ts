import type { FrameLocator, Locator } from 'playwright-core';
import { secondCase } from './known-records';
import { runningSite } from './running-site';
import { casesByNumber, openOrg } from './salesforce-access';
import { accessibilityFaults } from './visit';

describe('on which other issues a record is', () => {
  const site = runningSite();
  beforeAll(async () => {
    await site().connect();
    await openOrg(site(), casesByNumber);
  });

  test.each([1280, 320])('comes later at %s px, and moves nothing', async (width) => {
    await site().link('SUP-8', [secondCase]);
    const evan = await site().sit({ user: 'evan', width });
    const panel = await site().openIssue(evan, 'SUP-3');
    site().cloud.jira.faults.push({ path: '/rest/api/3/search/jql', delayMs: 2_000, times: 1 });
    await panel.getByRole('combobox', { name: 'Find or paste' }).fill('00001026');
    await foundIn(panel).first().waitFor();
    const also = foundIn(panel).getByText(/^also linked to .*SUP-8/);
    expect(await also.count()).toBe(0);
    const before = await boxesIn(panel);
    await also.first().waitFor();
    expect(await boxesIn(panel)).toEqual(before);
    const html = panel.locator('html');
    expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await accessibilityFaults(evan, 'Salesforce')).toEqual([]);
  });

  const foundIn = (frame: FrameLocator): Locator =>
    frame.getByRole('listbox', { name: 'Records found' }).getByRole('option');

  /** Where each option and its parts lie. */
  const boxesIn = (frame: FrameLocator) =>
    foundIn(frame).evaluateAll((options) =>
      options
        .flatMap((option) => [
          option,
          ...option.querySelectorAll('.found-title, .found-title > *, .found-cut'),
        ])
        .map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          return { x, y, width, height };
        }),
    );
});
