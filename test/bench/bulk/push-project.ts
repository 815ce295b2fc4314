import { linkPairs, withBulkSite, withLatency, type BulkSite } from './bulk-site';
import { readCost, resetCost, type Cost } from './cost';
import { measurePush, type PushMeasured } from './measure-push';
import { pushBare } from './script';

/** The same requests with nothing around them, as many at once. */
export interface Bare {
  readonly requests: number;
  readonly tookMs: number;
}

/** A push as it was measured, beside bare requests and with what its preview cost. */
export interface ProjectPushed extends PushMeasured {
  readonly preview: Cost;
  readonly bare: Bare;
}

const bareHalf = 400;

/** Starts a cloud with a project of so many issues, each linked already. */
export function withLinkedProject<T>(
  bundleDir: string,
  issues: number,
  work: (site: BulkSite) => Promise<T>,
  salesforceAddress?: string,
): Promise<T> {
  const linked = (site: BulkSite): Promise<T> => {
    linkPairs(site.cloud, site.pairs);
    return work(site);
  };
  return withBulkSite(bundleDir, issues, linked, salesforceAddress);
}

/** Pushes the first so many issues of the project. Its preview need not wait for anybody. */
export async function pushProject(site: BulkSite, items: number): Promise<ProjectPushed> {
  const jql = `key <= ${site.projectKey}-${String(items)}`;
  resetCost(site.cloud);
  const ready = await site.page.preview({ how: 'project', jql, onlyLinked: false, onlyChanged: false });
  const preview = readCost(site.cloud);
  const { result, bare } = await besideBare(site, () => measurePush(site, ready));
  return { ...result, preview, bare };
}

/**
 * Does something beside bare requests: half of them go before it and half after it, so that a slow moment of the machine
 * meets both.
 */
export async function besideBare<T>(
  site: BulkSite,
  work: () => Promise<T>,
): Promise<{ readonly result: T; readonly bare: Bare }> {
  const half = () => withLatency(site.cloud, () => pushBare(site, site.pairs.slice(0, bareHalf)));
  // The first requests of a process are slower than all others.
  await pushBare(site, site.pairs.slice(0, bareHalf));
  const before = await half();
  const result = await work();
  const after = await half();
  return { result, bare: { requests: 2 * bareHalf, tookMs: before + after } };
}
