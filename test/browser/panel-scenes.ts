import type { FrameLocator } from 'playwright-core';
import { anAccount, firstCase, secondCase } from './known-records';
import type { RunningSite } from './running-site';
import type { Scene } from './scene';

const push = { method: 'POST', path: '/external/api/push/' } as const;
const press = (frame: FrameLocator, name: string): Promise<void> =>
  frame.getByRole('button', { name, exact: true }).first().click();
const unlinkElsewhere = ({ cloud }: RunningSite, recordId: string): Promise<unknown> =>
  cloud.invoke('paula', 'salesforce-panel', { issueKey: 'SUP-8' }, 'unlinkRecord', { recordId, seen: [] });

/** What a panel shows of trouble, and of what others did meanwhile; SUP-8 has three links, the last one view only. */
export const panelScenes: readonly Scene[] = [
  {
    name: 'panel-gone',
    user: 'evan',
    module: 'Salesforce',
    async play(site, evan) {
      const panel = await site.openIssue(evan, 'SUP-8');
      await panel.getByText('3 linked records').waitFor();
      await unlinkElsewhere(site, firstCase.id);
      await press(panel, 'Push');
      await panel.getByText(/^No longer linked/).waitFor();
    },
  },
  {
    name: 'panel-trouble',
    user: 'evan',
    module: 'Salesforce',
    async play(site, evan) {
      const match = { ...push, recordId: secondCase.id };
      site.cloud.connector.faults.add({ kind: 'status', status: 422, message: 'Field is required', match });
      const panel = await site.openIssue(evan, 'SUP-8');
      await press(panel, 'Push all');
      await panel.getByText('1 pushed, 1 refused, 1 skipped (view only)').waitFor();
    },
  },
  {
    name: 'panel-waiting',
    user: 'evan',
    module: 'Salesforce',
    async play(site, evan) {
      const match = { ...push, recordId: firstCase.id };
      site.cloud.connector.faults.add({ kind: 'slow', delayMs: 15_000, match });
      const panel = await site.openIssue(evan, 'SUP-8');
      // What was refused before may stand first.
      await panel
        .locator(`[data-record="Case ${firstCase.id}"]`)
        .getByRole('button', { name: 'Push' })
        .click();
      await panel.getByText(/^Waiting for the Connector/).waitFor();
    },
  },
  {
    name: 'panel-view-only',
    user: 'evan',
    module: 'Salesforce',
    async play(site, evan) {
      await site.link('SUP-6', [anAccount], { viewOnly: true });
      const panel = await site.openIssue(evan, 'SUP-6');
      await panel.getByText(/^Push all: all links are view only/).waitFor();
    },
  },
  {
    name: 'panel-in-doubt',
    user: 'evan',
    module: 'Salesforce',
    async play(site, evan) {
      const panel = await site.openIssue(evan, 'SUP-8');
      await panel.getByText('3 linked records').waitFor();
      site.cloud.connector.faults.add({ kind: 'status', status: 503, match: { method: 'GET' } });
      await evan.page.route(
        '**/invoke',
        (route) => route.fulfill({ json: { error: { name: 'Error', message: 'died' } } }),
        {
          times: 1,
        },
      );
      await press(panel, 'Push');
      await press(panel, 'Try again');
      await panel.getByText(/answered with an error|cannot be reached/).waitFor();
    },
  },
];
