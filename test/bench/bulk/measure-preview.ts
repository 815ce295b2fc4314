import type { RunChoice } from '../../../src/contract/bulk/choice';
import { atMost, reported, type Figure } from '../figures';
import { linkMirrored, withBulkSite, withLatency } from './bulk-site';
import { idealMs, seconds } from './push-figures';

const linked = 10_000;
const notLinked = 2_000;
const onlyLinked: RunChoice = { how: 'project', jql: '', onlyLinked: true, onlyChanged: false };

/** The preview of issues whose mirrors tell that they are linked, in a project that has others too. */
export function measurePreview(bundleDir: string): Promise<Figure[]> {
  return withBulkSite(bundleDir, linked + notLinked, async (site) => {
    const { forge, jira } = site.cloud;
    linkMirrored(site.cloud, site.pairs.slice(0, linked));
    forge.resetUsage();
    jira.resetUsage();
    const begunAt = Date.now();
    const { plan } = await withLatency(site.cloud, () => site.page.preview(onlyLinked));
    const tookMs = Date.now() - begunAt;
    if (plan.push !== linked) throw new Error(`${plan.push} of ${linked} issues would be pushed`);
    await forge.queue.settled();
    const { app, user } = jira.points();
    const { storage, egress, invocations } = forge.usage();
    const deliveries = invocations['run-worker'] ?? 0;
    return [
      atMost(`preview of ${linked} linked issues, Jira points per issue`, (app + user) / linked, 1.2, '', 3),
      reported('  Jira points', `${app + user}: ${app} as the app, ${user} as the person`),
      reported('  Connector reads', String(egress)),
      reported('  time', `${seconds(tookMs)}, ${(tookMs / idealMs(linked)).toFixed(3)} of the ideal`),
      reported('  deliveries', String(deliveries)),
      reported('  KVS writes, reads', `${storage.writes}, ${storage.reads}`),
    ];
  });
}
