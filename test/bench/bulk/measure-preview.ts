import type { RunChoice } from '../../../src/contract/runs/choice';
import { atMost, reported, type Figure } from '../figures';
import { linkMirrored, withBulkSite, withLatency } from './bulk-site';
import { handOversOf, readCost, resetCost } from './cost';
import { handOverFigures, ofIdeal, seconds } from './push-figures';

const linked = 10_000;
const notLinked = 2_000;
const onlyLinked: RunChoice = { how: 'project', jql: '', onlyLinked: true, onlyChanged: false };

/** The preview of issues whose mirrors tell that they are linked, in a project that has others too. */
export function measurePreview(bundleDir: string): Promise<Figure[]> {
  return withBulkSite(bundleDir, linked + notLinked, async (site) => {
    linkMirrored(site.cloud, site.pairs.slice(0, linked));
    resetCost(site.cloud);
    const begunAt = Date.now();
    const { plan } = await withLatency(site.cloud, () => site.page.preview(onlyLinked));
    const tookMs = Date.now() - begunAt;
    if (plan.push !== linked) throw new Error(`${plan.push} of ${linked} issues would be pushed`);
    await site.cloud.forge.queue.settled();
    const { usage, harshPoints, points } = readCost(site.cloud);
    const { app, user } = points;
    const { storage, egress } = usage;
    const handOvers = handOversOf(usage);
    const readingMs = tookMs - handOvers.delayMs;
    return [
      atMost(`preview of ${linked} linked issues, Jira points per issue`, (app + user) / linked, 1.2, '', 3),
      reported('  Jira points', `${app + user}: ${app} as the app, ${user} as the person`),
      reported('  if every issue that is checked were a point', (harshPoints / linked).toFixed(3)),
      reported('  Connector reads', String(egress)),
      reported(
        '  time from the press, without hand-overs',
        `${seconds(readingMs)}, ${ofIdeal(readingMs, linked)} of the ideal`,
      ),
      ...handOverFigures(handOvers, 'not in'),
      reported('  KVS writes, reads', `${storage.writes}, ${storage.reads}`),
    ];
  });
}
