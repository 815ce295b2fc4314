import * as z from 'zod/mini';
import { mirrorKey, type Mirror } from '../../../src/contract/mirror';
import { startCloud, type Cloud } from '../../cloud/start-cloud';
import { openPage, type OpenPage } from './open-page';

/** The pace everything is measured at: how late the Connector answers, and how many requests are in flight. */
export const latencyMs = 100;
export const atOnce = 4;

/** An issue of OPS with a case of its own. */
export interface Pair {
  readonly issueId: string;
  readonly issueKey: string;
  readonly object: string;
  readonly id: string;
}

/** A cloud with a large project, a connection saved, and one page of bulk push open. */
export interface BulkSite {
  readonly cloud: Cloud;
  readonly projectId: string;
  readonly pairs: readonly Pair[];
  readonly page: OpenPage;
}

/** Starts a cloud with so many issues in OPS and no links at all, lets the work have it, and stops it. */
export async function withBulkSite<T>(
  bundleDir: string,
  issues: number,
  work: (site: BulkSite) => Promise<T>,
): Promise<T> {
  const cloud = await startCloud({ dataDir: ':memory:', bundleDir, operations: issues, fresh: true });
  try {
    await connect(cloud);
    const projectId = cloud.jira.findIssue('OPS-1')?.projectId ?? '';
    return await work({ cloud, projectId, pairs: pairsOf(cloud, issues), page: openPage(cloud, projectId) });
  } finally {
    await cloud.stop();
  }
}

const saved = z.object({
  value: z.object({ ok: z.literal(true), data: z.object({ saved: z.literal(true) }) }),
});

/** Saves a connection, as an admin would. */
async function connect({ connector, invoke }: Cloud): Promise<void> {
  const token = connector.mintToken({ region: 'global', lifespanMinutes: 600 });
  const draft = { token, region: 'global', salesforceAddress: '', endsOn: null, atOnce };
  saved.parse(await invoke('ada', 'salesforce-admin', {}, 'saveConnection', { draft }));
}

function pairsOf({ jira, connector }: Cloud, issues: number): readonly Pair[] {
  return connector.records('Case', issues).map(({ soid, son }, at) => {
    const issueKey = `OPS-${String(at + 1)}`;
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
