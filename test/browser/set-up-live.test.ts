import { runningSite } from './running-site';
import { openOrg } from './salesforce-access';
import { openSetUp, setUpTitle, sidewaysBy } from './set-up-page';
import { accessibilityFaults } from './visit';

/** The org itself, looked at from the page: the local Salesforce with what a bundle made in it, and without. */
describe('live checks of the set-up', () => {
  const site = runningSite();
  const credential = {
    name: 'Jira_Link_Jira',
    endpoint: 'https://acme.atlassian.net',
    principalType: 'PerUser' as const,
  };
  beforeAll(async () => {
    await site().connect();
    await openOrg(site());
  });
  beforeEach(() => {
    const { salesforce } = site().cloud;
    salesforce.deploySetUp({
      namedCredentials: [{ ...credential, filledInBy: ['evan'] }],
      permissionSets: [{ name: 'Jira_Link_Jira_Callout', assignedTo: ['evan'] }],
    });
  });

  /** Salesforce calls Jira with an account of each person's own, through the legacy form. */
  const openPerUser = async (width: number, dark: boolean) => {
    const ada = await site().sit({ user: 'ada', width, dark });
    const page = await openSetUp(site(), ada);
    await page.getByRole('checkbox', { name: 'Salesforce calls Jira', exact: true }).setChecked(true);
    await page.getByRole('textbox', { name: 'My Domain' }).fill('example.my.salesforce.com');
    await page.getByRole('textbox', { name: 'Address of the Jira site' }).fill('https://acme.atlassian.net');
    await page.getByRole('radio', { name: 'Each person’s own (per user)' }).setChecked(true);
    return { ada, page };
  };

  test.each([
    { width: 1280, dark: false },
    { width: 320, dark: true },
  ])(
    'at $width px: the org row by row, people on both sides, and the pasted line',
    async ({ width, dark }) => {
      const { ada, page } = await openPerUser(width, dark);
      await page.getByRole('button', { name: 'Look at the org' }).click();
      await page.getByText(/^Looked as the integration user, Integration User/).waitFor();
      const rows = page.getByRole('region', { name: 'Live checks', exact: true }).getByRole('listitem');
      const row = (text: string) => rows.filter({ hasText: text });
      expect(await row('The app lets this site in').textContent()).toContain('passed');
      expect(await row('The chosen objects can be read').textContent()).toContain('passed');
      expect(await row('The permission sets are assigned').textContent()).toContain('not allowed to look');

      await page.getByRole('button', { name: /^SUP / }).click();
      const people = page.getByRole('list', { name: 'People, and their accounts on both sides' });
      await people.waitFor();
      const evan = people.getByRole('listitem').filter({ hasText: 'Evan' });
      expect(await evan.textContent()).toMatch(/Evan.*Cannot tell: whoever looked.*All that is needed/);

      await page.getByRole('textbox', { name: 'The line' }).fill('jira-check myself=401');
      await page.getByRole('button', { name: 'Explain it' }).click();
      await page.getByText(/^(Jira does not accept the log-in|This is not what)/).waitFor();
      expect(await accessibilityFaults(ada, setUpTitle)).toEqual([]);
      expect(await sidewaysBy(page)).toBe(0);
    },
  );

  test('where Salesforce is down, each row says so in words, and the rest of the page works', async () => {
    const { page } = await openPerUser(1280, false);
    const { salesforce } = site().cloud;
    salesforce.faults.add({
      kind: 'named',
      name: 'unavailable',
      match: { path: '/services/data/v67.0/query' },
    });
    await page.getByRole('button', { name: 'Look at the org' }).click();
    await page.getByText('no answer').first().waitFor();
    await page.getByText('Salesforce gives no answer').first().waitFor();
    salesforce.faults.clear();
    await page.getByRole('button', { name: 'Download the bundle' }).waitFor();
  });
});
