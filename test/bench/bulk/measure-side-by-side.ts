import { atMost, reported, type Figure } from '../figures';
import { atOnce, linkPairs, withLatency, withTwoSites, type BulkSite } from './bulk-site';
import { handOversOf, readCost, resetCost } from './cost';
import { handOverFigures, overBare, seconds } from './push-figures';
import { besideBare } from './push-project';
import { watchPush } from './watch-push';

const items = 10_000;

/** Two projects of one site that are pushed at the same time, a page open on each: they share the connection's bound. */
export function measureSideBySide(bundleDir: string): Promise<Figure[]> {
  return withTwoSites(bundleDir, items, async (cloud, sites) => {
    const [first] = sites;
    if (!first) throw new Error('there is no project');
    const ready = await Promise.all(sites.map((site) => previewed(site)));
    const pushBoth = () => Promise.all(ready.map(({ site, run }) => watchPush(site, run)));
    const { result, bare } = await besideBare(first, async () => {
      resetCost(cloud);
      cloud.connector.open.reset();
      const begunAt = Date.now();
      const runs = await withLatency(cloud, pushBoth);
      return { runs, begunAt, most: cloud.connector.open.most(), cost: readCost(cloud) };
    });
    const { runs, begunAt, most, cost } = result;
    const pushed = runs.map(({ done }) => done.standing.by.pushed);
    if (pushed.some((count) => count !== items)) throw new Error(`pushed: ${pushed.join(', ')}`);
    const tookMs = Math.max(...runs.map((run) => run.begunAt + run.tookMs)) - begunAt;
    return [
      ...runs.map(({ largestGapMs }, at) => {
        const key = sites[at]?.projectKey ?? '';
        return atMost(
          `two pushes of ${items} side by side, largest gap of ${key}`,
          largestGapMs / 1000,
          60,
          's',
        );
      }),
      atMost('  most requests in flight together at the Connector', most, atOnce, '', 0),
      reported('  each from the press on Start', runs.map((run) => seconds(run.tookMs)).join(', ')),
      reported('  both together, time / bare loop', overBare(tookMs, 2 * items, bare).toFixed(3)),
      ...handOverFigures(handOversOf(cost.usage, sites.length), 'in'),
    ];
  });
}

/** What is linked is previewed while nobody waits for the Connector. */
async function previewed(site: BulkSite) {
  linkPairs(site.cloud, site.pairs);
  const run = await site.page.preview({ how: 'project', jql: '', onlyLinked: false, onlyChanged: false });
  return { site, run };
}
