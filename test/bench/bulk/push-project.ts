import { linkPairs, withBulkSite, withLatency, type BulkSite } from './bulk-site';
import { measurePush, type PushMeasured } from './measure-push';
import { pushBare } from './script';

/** A push as it was measured, beside bare requests and with what its preview wrote to storage. */
export interface ProjectPushed extends PushMeasured {
  readonly previewWrites: number;
  /** The same requests with nothing around them, as many at once: how long one took of the ideal. */
  readonly bare: { readonly requests: number; readonly tookMs: number };
}

const bareHalf = 200;

/** Starts a cloud with a project of so many issues, each linked already. */
export function withLinkedProject<T>(
  bundleDir: string,
  issues: number,
  work: (site: BulkSite) => Promise<T>,
): Promise<T> {
  return withBulkSite(bundleDir, issues, (site) => {
    linkPairs(site.cloud, site.pairs);
    return work(site);
  });
}

/**
 * Pushes the first so many issues of the project. Its preview need not wait for anybody. Half of the bare requests go
 * before the push and half after it, so that a slow moment of the machine meets both.
 */
export async function pushProject(site: BulkSite, items: number): Promise<ProjectPushed> {
  const { forge } = site.cloud;
  const jql = `key <= OPS-${String(items)}`;
  const bare = () => withLatency(site.cloud, () => pushBare(site, site.pairs.slice(0, bareHalf)));
  forge.resetUsage();
  const ready = await site.page.preview({ how: 'project', jql, onlyLinked: false, onlyChanged: false });
  const previewWrites = forge.usage().storage.writes;
  const before = await bare();
  const pushed = await measurePush(site, ready);
  const after = await bare();
  return { ...pushed, previewWrites, bare: { requests: 2 * bareHalf, tookMs: before + after } };
}
