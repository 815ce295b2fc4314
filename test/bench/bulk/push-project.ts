import type { RunChoice } from '../../../src/contract/bulk/choice';
import { linkPairs, withBulkSite } from './bulk-site';
import { measurePush, type PushMeasured } from './measure-push';

const wholeProject: RunChoice = { how: 'project', jql: '', onlyLinked: false, onlyChanged: false };

/** A push as it was measured, and how many storage writes its preview took before. */
export interface ProjectPushed extends PushMeasured {
  readonly previewWrites: number;
}

/** Pushes a project of so many issues, each linked already, on a cloud of its own. Its preview need not wait for anybody. */
export function pushProject(bundleDir: string, issues: number): Promise<ProjectPushed> {
  return withBulkSite(bundleDir, issues, async (site) => {
    linkPairs(site.cloud, site.pairs);
    site.cloud.forge.resetUsage();
    const ready = await site.page.preview(wholeProject);
    const previewWrites = site.cloud.forge.usage().storage.writes;
    return { ...(await measurePush(site, ready)), previewWrites };
  });
}
