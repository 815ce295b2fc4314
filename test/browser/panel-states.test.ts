import { anAccount, firstCase, secondCase } from './known-records';
import { openMenu } from './row-menu';
import { runningSite } from './running-site';
import { accessibilityFaults } from './visit';

const changing = ['Link to Salesforce', 'Push all', 'Push'] as const;
const reading = { method: 'GET', path: '/external/api/associations' } as const;

describe('what a panel shows before and after anything is known', () => {
  const site = runningSite();

  test('where nothing is connected, somebody without admin rights is told whom to ask', async () => {
    const evan = await site().sit({ user: 'evan' });
    const panel = await site().openIssue(evan, 'SUP-1');
    await panel.getByText('Salesforce is not connected yet').waitFor();
    expect(await panel.getByText(/Ask a Jira admin/).count()).toBe(1);
    expect(await panel.getByRole('button', { name: 'Open settings' }).count()).toBe(0);
    expect(await accessibilityFaults(evan, 'Salesforce')).toEqual([]);
  });

  describe('once connected', () => {
    let token = '';
    beforeEach(async () => {
      token = await site().connect();
    });

    test('an issue without links says so and offers the first one', async () => {
      const evan = await site().sit({ user: 'evan' });
      const panel = await site().openIssue(evan, 'SUP-2');
      await panel.getByText('No Salesforce records are linked to this issue yet.').waitFor();
      expect(await panel.getByRole('button').allInnerTexts()).toEqual(['Link to Salesforce']);
    });

    test('who may only look sees the links, no way to change them, and why', async () => {
      await site().link('SUP-3', [firstCase, anAccount]);
      const vera = await site().sit({ user: 'vera' });
      const panel = await site().openIssue(vera, 'SUP-3');
      await panel.getByText('You can look, but not change anything here').waitFor();
      expect(await panel.getByRole('listitem').count()).toBe(2);
      expect(await panel.getByRole('button').count()).toBe(2);
      await openMenu(panel.getByRole('listitem').first());
      const choices = await panel.getByRole('menuitem').allInnerTexts();
      expect(choices).toEqual(['Open in Salesforce: example.my.salesforce.com', 'Copy ID']);
      expect(await accessibilityFaults(vera, 'Salesforce')).toEqual([]);
    });

    test('what is remembered is painted before any function answered, and one invocation brings the truth', async () => {
      await site().link('SUP-4', [firstCase]);
      const evan = await site().sit({ user: 'evan' });
      const before = evan.invocations();
      let release = (): void => undefined;
      const painted = new Promise<void>((resolve) => {
        release = resolve;
      });
      await evan.page.route('**/invoke', async (route) => {
        await painted;
        await route.continue();
      });
      const panel = await site().openIssue(evan, 'SUP-4');
      await panel.getByText(firstCase.id).waitFor();
      await panel.getByText(/^Last known links, from .+\. Checking$/).waitFor();
      expect(await panel.getByRole('button').count()).toBe(0);
      release();
      await panel.getByRole('button', { name: 'Link to Salesforce' }).waitFor();
      expect(evan.invocations() - before).toBe(1);
    });

    test('with the Connector out of reach the links are shown with their age, and a fresh look mends it', async () => {
      await site().link('SUP-5', [firstCase, secondCase]);
      site().cloud.connector.faults.add({ kind: 'status', status: 503, match: reading });
      const evan = await site().sit({ user: 'evan' });
      const panel = await site().openIssue(evan, 'SUP-5');
      await panel.getByText('The Connector answered with an error (503)').waitFor();
      await panel.getByText(/^Last known links, from .+\.$/).waitFor();
      expect(await panel.getByRole('listitem').count()).toBe(2);
      for (const name of changing) expect(await panel.getByRole('button', { name }).count()).toBe(0);

      site().cloud.connector.faults.clear();
      await panel.getByRole('button', { name: 'Try again' }).click();
      await panel.getByRole('button', { name: 'Push all' }).waitFor();
      expect(await panel.getByText(/Last known links|answered with an error/).count()).toBe(0);
    });

    test('a token that was taken back is named; an admin is led to the settings, others are told who can help', async () => {
      await site().link('SUP-6', [firstCase]);
      site().cloud.connector.revokeToken(token);
      const [evan, ada] = await Promise.all([site().sit({ user: 'evan' }), site().sit({ user: 'ada' })]);
      const panel = await site().openIssue(evan, 'SUP-6');
      await panel.getByText('The Connector does not accept the API access token').waitFor();
      await panel.getByText(/A Jira admin can test and replace it/).waitFor();
      expect(await panel.getByRole('button', { name: 'Open settings' }).count()).toBe(0);
      expect(await panel.getByRole('button', { name: 'Push' }).count()).toBe(0);

      await (await site().openIssue(ada, 'SUP-6')).getByRole('button', { name: 'Open settings' }).click();
      await ada.app('Salesforce').getByRole('button', { name: 'Replace token' }).waitFor();
    });
  });
});
