import * as z from 'zod/mini';
import { mirrorKey, type Mirror } from '../../../src/contract/links/mirror';
import { startCloud, type Cloud, type CloudOptions } from '../../cloud/start-cloud';
import { openPage, type OpenPage } from './open-page';

/** The pace everything is measured at: how late the Connector answers, and how many requests are in flight. */
export const latencyMs = 100;
export const atOnce = 4;

/** The address of Salesforce that is usually saved with a connection. */
const usualAddress = 'https://example.my.salesforce.com';

/** An issue with a case of its own. */
export interface Pair {
  readonly issueId: string;
  readonly issueKey: string;
  readonly object: string;
  readonly id: string;
}

/** A large project in a cloud with a connection saved, and one page of bulk push open. */
export interface BulkSite {
  readonly cloud: Cloud;
  readonly projectKey: string;
  readonly projectId: string;
  readonly pairs: readonly Pair[];
  readonly page: OpenPage;
}

/** Starts a cloud with so many issues in OPS and no links at all, lets the work have it, and stops it. */
export async function withBulkSite<T>(
  bundleDir: string,
  issues: number,
  work: (site: BulkSite) => Promise<T>,
  salesforceAddress = usualAddress,
): Promise<T> {
  const cloud = await startBulkCloud({ bundleDir, operations: issues }, salesforceAddress);
  try {
    return await work(siteOf(cloud, 'OPS', pairsOf(cloud, ['OPS'], issues)));
  } finally {
    await cloud.stop();
  }
}

/** The same with so many issues in OPS and in SUP. */
export async function withTwoSites<T>(
  bundleDir: string,
  issues: number,
  work: (cloud: Cloud, sites: readonly BulkSite[]) => Promise<T>,
): Promise<T> {
  const cloud = await startBulkCloud({ bundleDir, operations: issues, support: issues }, usualAddress);
  try {
    const keys = ['OPS', 'SUP'];
    const pairs = pairsOf(cloud, keys, issues);
    return await work(
      cloud,
      keys.map((key, at) => siteOf(cloud, key, pairs.slice(at * issues, (at + 1) * issues))),
    );
  } finally {
    await cloud.stop();
  }
}

/** Jira charges what is documented: a point for a permission check, whatever it asks about. */
async function startBulkCloud(size: Omit<CloudOptions, 'dataDir'>, address: string): Promise<Cloud> {
  const cloud = await startCloud({ ...size, dataDir: ':memory:', fresh: true });
  const { switches } = cloud.jira;
  switches.permissionCheck = { ...switches.permissionCheck, points: 'one a request' };
  // The bare loop and the script have a token of their own beside the app's.
  cloud.connector.switches.set({ tokensOverlap: 'bothLive' });
  await connect(cloud, address);
  return cloud;
}

function siteOf(cloud: Cloud, projectKey: string, pairs: readonly Pair[]): BulkSite {
  const projectId = cloud.jira.findIssue(`${projectKey}-1`)?.projectId ?? '';
  return { cloud, projectKey, projectId, pairs, page: openPage(cloud, projectKey, projectId) };
}

const saved = z.object({
  value: z.object({ ok: z.literal(true), data: z.object({ savedId: z.string() }) }),
});

/** Saves a connection, as an admin would. */
async function connect({ connector, invoke }: Cloud, salesforceAddress: string): Promise<void> {
  const token = connector.mintToken({ region: 'global', lifespanMinutes: 600 });
  const draft = { token, region: 'global', salesforceAddress, endsOn: null, atOnce };
  saved.parse(await invoke('ada', 'salesforce-admin', {}, 'saveConnection', { id: null, draft }));
}

function pairsOf({ jira, connector }: Cloud, keys: readonly string[], issues: number): readonly Pair[] {
  return connector.records('Case', keys.length * issues).map(({ soid, son }, at) => {
    const issueKey = `${keys[Math.floor(at / issues)] ?? ''}-${String(1 + (at % issues))}`;
    return { issueId: jira.findIssue(issueKey)?.id ?? '', issueKey, object: son, id: soid };
  });
}

/** Does something while the Connector answers as late as it is measured with. */
export async function withLatency<T>({ connector }: Cloud, work: () => Promise<T>): Promise<T> {
  connector.switches.set({ latencyMs });
  try {
    return await work();
  } finally {
    connector.switches.set({ latencyMs: 0 });
  }
}

/** Links each pair as a colleague would in the Connector's own screens: Jira is not told of it. */
export function linkPairs({ connector }: Cloud, pairs: readonly Pair[]): void {
  connector.putLinks(pairs.map(({ issueId, object, id }) => ({ issueId, soid: id, son: object })));
}

/** Links each pair as this app would have: the issue's mirror tells of the link. */
export function linkMirrored(cloud: Cloud, pairs: readonly Pair[]): void {
  linkPairs(cloud, pairs);
  for (const { issueId, object, id } of pairs) {
    const options = { viewOnly: false, autoPush: false, autoPull: false };
    const mirror: Mirror = {
      ...{ version: 1, count: 1, objects: object, records: id, comparedAt: new Date().toISOString() },
      links: [{ record: { object, id }, options, lastPush: null, host: null }],
    };
    cloud.jira.setProperty(issueId, mirrorKey, mirror);
  }
}
