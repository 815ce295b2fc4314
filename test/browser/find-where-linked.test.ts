import type { FrameLocator, Locator } from 'playwright-core';
import { secondCase } from './known-records';
import { runningSite } from './running-site';
import { casesByNumber, openOrg } from './salesforce-access';
import { accessibilityFaults } from './visit';

describe('on which issues a record is', () => {
  const site = runningSite();
  beforeAll(async () => {
    await site().connect();
    await openOrg(site(), casesByNumber);
  });

  test.each([1280, 320])('comes later at %s px, and moves nothing', async (width) => {
    await site().link('SUP-8', [secondCase]);
    const { jira, connector } = site().cloud;
    const evan = await site().sit({ user: 'evan', width });
    const panel = await site().openIssue(evan, 'SUP-3');
    const field = panel.getByRole('combobox', { name: 'Find or paste' });
    await field.waitFor();
    linkMeanwhile('SUP-3');
    jira.faults.push({ path: '/rest/api/3/search/jql', delayMs: 2_000, times: 1 });
    connector.faults.add({ kind: 'slow', delayMs: 2_000 });
    await field.fill('00001026');
    await foundIn(panel).first().waitFor();
    const where = foundIn(panel).getByText(/^linked here already · also linked to .*SUP-8/);
    expect(await where.count()).toBe(0);
    const [before, said] = [await boxesIn(panel), await saidIn(panel)];
    await where.first().waitFor();
    expect(await boxesIn(panel)).toEqual(before);
    expect(await saidIn(panel)).toEqual(said);
    const html = panel.locator('html');
    expect(await html.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    expect(await accessibilityFaults(evan, 'Salesforce')).toEqual([]);
  });

  test('names and other issues stand there while the Connector never answers', async () => {
    await site().link('SUP-8', [secondCase]);
    const evan = await site().sit({ user: 'evan', width: 1280 });
    const panel = await site().openIssue(evan, 'SUP-3');
    const field = panel.getByRole('combobox', { name: 'Find or paste' });
    await field.waitFor();
    linkMeanwhile('SUP-3');
    site().cloud.connector.faults.add({ kind: 'hang' });
    await field.fill('00001026');
    await foundIn(panel)
      .getByText(/^also linked to .*SUP-8/)
      .first()
      .waitFor();
    expect(await foundIn(panel).getByText('linked here already').count()).toBe(0);
  });

  /** As a colleague does, past the page that is open. */
  const linkMeanwhile = (issueKey: string): void => {
    const { jira, connector } = site().cloud;
    const issueId = jira.findIssue(issueKey)?.id ?? '';
    const link = {
      son: secondCase.object,
      soid: secondCase.id,
      viewOnly: false,
      autoPush: false,
      autoPull: false,
    };
    connector.putLinks([{ issueId, ...link }]);
  };

  const saidIn = (frame: FrameLocator): Promise<string[]> => frame.getByRole('status').allInnerTexts();

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
