import type { FrameLocator } from 'playwright-core';
import { sandboxRecordId } from '../cloud/connector/seed/seeded-record-id';
import {
  asAdmin,
  bind,
  connectSeveral,
  hosts,
  serve,
  tokenOf,
  type SeveralOrgs,
} from '../system/several-orgs';
import { openBulkPush, previewFirst } from './bulk-page';
import { anAccount, firstCase, secondCase } from './known-records';
import type { RunningSite } from './running-site';
import type { Scene } from './scene';
import type { Visit } from './visit';

type Play = (site: RunningSite, person: Visit, orgs: SeveralOrgs) => Promise<unknown>;
type Who = Partial<Pick<Scene, 'user' | 'module'>>;

/** Each begins with three connections to two orgs, made anew. */
const scene = (name: string, play: Play, who: Who = {}): Scene => ({
  ...{ name: `several-${name}`, user: 'ada', module: 'Salesforce', ...who },
  async play(site, person) {
    await play(site, person, await connectSeveral(site.cloud));
  },
});

const press = (frame: FrameLocator, name: string): Promise<void> =>
  frame.getByRole('button', { name, exact: true }).first().click();

const reason = 'The month is being closed in Salesforce';
const stop = ({ cloud }: RunningSite, id: string | null): Promise<object> =>
  asAdmin(cloud, 'stopSending', { id, reason });

/** A token of Production that ends before long. */
function endsSoon({ cloud }: RunningSite, { production: id }: SeveralOrgs): Promise<object> {
  const token = tokenOf(cloud, 'production', 6 * 24 * 60);
  const draft = { token, region: 'global', salesforceAddress: hosts.production, endsOn: null };
  return asAdmin(cloud, 'saveConnection', { id, draft });
}

async function linked(site: RunningSite, person: Visit): Promise<FrameLocator> {
  await site.link('SUP-8', [firstCase, secondCase], { autoPush: true });
  await site.link('SUP-8', [anAccount], { viewOnly: true });
  return site.openIssue(person, 'SUP-8');
}

async function settings({ cloud }: RunningSite, { page, app }: Visit): Promise<FrameLocator> {
  await page.goto(`${cloud.url}/admin/apps/salesforce-admin`);
  await app('Salesforce').getByRole('button', { name: 'Details of Production' }).waitFor();
  return app('Salesforce');
}

/** Previews issues of Operations, linked to records of the sandbox. */
async function previewed(site: RunningSite, person: Visit, issues = 12): Promise<FrameLocator> {
  site.cloud.connector.putLinks(
    Array.from({ length: issues }, (_, n) => ({
      ...{ issueId: String(20_001 + n), son: 'Case', soid: sandboxRecordId('Case', n % 3) },
      ...{ viewOnly: n === 2, autoPush: false, autoPull: false },
    })),
  );
  const page = await openBulkPush(site, person);
  await previewFirst(page, issues);
  return page;
}

/** What people see where a site has several connections. */
export const severalScenes: readonly Scene[] = [
  scene(
    'panel',
    async (site, evan) => {
      const panel = await linked(site, evan);
      await panel.getByText('Connection: Production (example.my.salesforce.com)').waitFor();
      await press(panel, 'Push all');
      await panel.getByText('2 pushed, 1 skipped (view only)').waitFor();
    },
    { user: 'evan' },
  ),
  scene('panel-elsewhere', async (site, ada, { sandbox }) => {
    site.cloud.connector.switches.set({ otherConnectionsLinks: 'hidden' });
    await linked(site, ada);
    await bind(site.cloud, 'SUP', sandbox);
    serve(site.cloud, 'SUP', 'sandbox');
    const panel = await site.openIssue(ada, 'SUP-8');
    await panel.getByText(/^Production answered here before/).waitFor();
  }),
  scene(
    'panel-stopped',
    async (site, evan, { production }) => {
      await linked(site, evan);
      await stop(site, production);
      await (await site.openIssue(evan, 'SUP-8')).getByText(reason).waitFor();
    },
    { user: 'evan' },
  ),
  scene('panel-reminder', async (site, ada, orgs) => {
    await endsSoon(site, orgs);
    const panel = await linked(site, ada);
    await panel.getByText('Production: the token ends in 5 days.').waitFor();
    await panel.getByRole('button', { name: 'Push all' }).waitFor();
  }),
  scene('panel-refused', async (site, ada, { sandbox }) => {
    await linked(site, ada);
    await bind(site.cloud, 'SUP', sandbox);
    const panel = await site.openIssue(ada, 'SUP-8');
    await press(panel, 'Push all');
    await panel
      .getByText(/If the Connector does not serve this project/)
      .first()
      .waitFor();
  }),
  scene(
    'dialog-stopped',
    async (site, evan) => {
      await stop(site, null);
      await site.openIssue(evan, 'SUP-9');
      await evan.page.getByRole('button', { name: 'More actions' }).click();
      await evan.page.getByRole('menuitem', { name: 'Link to Salesforce' }).click();
      const dialog = evan.app('Link to Salesforce');
      await dialog.getByText(reason).waitFor();
      // The dialog has the focus: a ring around all of it would say nothing.
      expect(await dialog.locator('main').evaluate((main) => getComputedStyle(main).outlineStyle)).toBe(
        'none',
      );
    },
    { user: 'evan', module: 'Link to Salesforce' },
  ),
  scene('bulk-stopped', async (site, ada) => {
    await stop(site, null);
    const page = await openBulkPush(site, ada);
    await page.getByText(reason).waitFor();
    await page.getByText(/^The next run goes through Sandbox/).waitFor();
  }),
  scene('bulk-refused', async (site, ada) => {
    // More than are on their way when ten have been refused: some are left that a pause holds back.
    const page = await previewed(site, ada, 40);
    serve(site.cloud, 'OPS', 'partner');
    await press(page, 'Start push');
    await page.getByText(/ten items in a row were refused in the same words/).waitFor();
    await page.getByRole('button', { name: 'Resume' }).waitFor();
  }),
  scene('bulk-done', async (site, ada) => {
    const page = await previewed(site, ada);
    await press(page, 'Start push');
    await page.getByRole('button', { name: 'Download CSV' }).waitFor();
    await page.getByText(/Connection: Sandbox/).waitFor();
  }),
  scene('settings-list', async (site, ada, orgs) => {
    await endsSoon(site, orgs);
    await stop(site, orgs.sandbox);
    await (await settings(site, ada)).getByText(/^Sends nothing: Ada stopped it at/).waitFor();
  }),
  scene('settings-stopped', async (site, ada, orgs) => {
    await stop(site, null);
    await stop(site, orgs.sandbox);
    const page = await settings(site, ada);
    await press(page, 'Details of Sandbox');
    await page.getByText('Sending through this connection is stopped').waitFor();
  }),
  scene('settings-switched', async (site, ada, { production: id }) => {
    site.cloud.connector.switches.set({ tokensOverlap: 'bothLive' });
    const token = tokenOf(site.cloud, 'production');
    await asAdmin(site.cloud, 'prepareToken', { id, token, endsOn: null });
    const page = await settings(site, ada);
    await press(page, 'Details of Production');
    await press(page, 'Switch now');
    await page.getByText('Switched: the next token is in use now').waitFor();
  }),
  scene('settings-changes', async (site, ada) => {
    const page = await settings(site, ada);
    await page.locator('summary', { hasText: 'Changes' }).click();
    await page
      .getByText(/^Bound 1 project/)
      .first()
      .waitFor();
  }),
];
