import type { Browser, FrameLocator } from 'playwright-core';
import * as z from 'zod/mini';
import type { SalesforceRecord } from '../../src/contract/links/link';
import { startCloud, type Cloud } from '../cloud/start-cloud';
import { firstConnection } from '../first-connection';
import { connectBrowser, visit, type Visit, type VisitOptions } from './visit';

const done = z.object({ value: z.object({ ok: z.literal(true), data: z.looseObject({}) }) });

/** The whole product in one place for a file's tests: the local cloud, the browser, and people who sit down at it. */
export interface RunningSite {
  readonly cloud: Cloud;
  /** The person's browser; the same one for all tests of a file, so that the pages' files are loaded once. */
  sit(options: VisitOptions): Promise<Visit>;
  /** Goes to an issue and answers the app's panel on it. */
  openIssue(person: Visit, issueKey: string): Promise<FrameLocator>;
  /** Saves a new token in the settings, as Ada would; answers it. */
  connect(): Promise<string>;
  /** Makes links as Evan would, through the app, so that the issue remembers them. */
  link(issueKey: string, records: readonly SalesforceRecord[], options?: object): Promise<void>;
}

/** Starts a cloud for this file. After each test the Connector is as seeded, and no page may have had any trouble. */
export function runningSite(): () => RunningSite {
  let site: RunningSite | undefined;
  let browser: Browser | undefined;
  const people = new Map<string, Visit>();

  beforeAll(async () => {
    const [connected, cloud] = await Promise.all([
      connectBrowser(),
      startCloud({ dataDir: ':memory:', fresh: true }),
    ]);
    browser = connected;
    site = siteOn(connected, cloud, people);
  });
  afterEach(async () => {
    const { connector } = get().cloud;
    const trouble = [...people.values()].flatMap((person) => person.trouble());
    await Promise.all([...people.values()].map(({ page }) => page.unrouteAll({ behavior: 'wait' })));
    connector.faults.clear();
    connector.reset();
    expect(trouble).toEqual([]);
  });
  afterAll(async () => {
    await Promise.all([...people.values()].map(({ context }) => context.close()));
    await site?.cloud.stop();
    await browser?.close();
  });
  return get;

  function get(): RunningSite {
    if (!site) throw new Error('the local cloud did not start');
    return site;
  }
}

function siteOn(browser: Browser, cloud: Cloud, people: Map<string, Visit>): RunningSite {
  return {
    cloud,
    async sit(options) {
      const who = JSON.stringify(options);
      const known = people.get(who) ?? (await visit(browser, cloud, options));
      people.set(who, known);
      return known;
    },
    async openIssue(person, issueKey) {
      await person.page.goto(`${cloud.url}/browse/${issueKey}`);
      return person.app('Salesforce');
    },
    async connect() {
      const token = cloud.connector.mintToken({ region: 'global', lifespanMinutes: 90 * 24 * 60 });
      const draft = {
        token,
        region: 'global',
        salesforceAddress: 'https://example.my.salesforce.com',
        endsOn: null,
      };
      const settings = await cloud.invoke('ada', 'salesforce-admin', {}, 'openSettings', {});
      const id = firstConnection(done.parse(settings).value.data);
      done.parse(await cloud.invoke('ada', 'salesforce-admin', {}, 'saveConnection', { id, draft }));
      return token;
    },
    async link(issueKey, records, options = {}) {
      const question = {
        records: records.map((record) => ({ ...record, host: null })),
        options: { viewOnly: false, autoPush: false, autoPull: false, ...options },
        push: false,
      };
      done.parse(await cloud.invoke('evan', 'salesforce-panel', { issueKey }, 'linkRecords', question));
    },
  };
}
