import type { RunChoice } from '../../../src/contract/runs/choice';
import type { Figure } from '../figures';
import { withBulkSite, withLatency } from './bulk-site';
import { measurePush } from './measure-push';
import { againstScript } from './push-figures';
import { linkAndPushBare, runScript } from './script';

const items = 200;

/**
 * A pasted list that is linked and pushed, beside the script and the bare loop. Half of these goes before the run and half
 * after it, so that a slow moment of the machine meets all.
 */
export function measureScript(bundleDir: string): Promise<Figure[]> {
  return withBulkSite(bundleDir, 3 * items, async (site) => {
    const half = (which: 0 | 1) =>
      withLatency(site.cloud, async () => {
        const from = items + which * items;
        return {
          scriptMs: await runScript(site, site.pairs.slice(from, from + items / 2)),
          loopMs: await linkAndPushBare(site, site.pairs.slice(from + items / 2, from + items)),
        };
      });
    const pairs = site.pairs.slice(0, items).map(({ issueKey, object, id }) => ({ issueKey, object, id }));
    const options = { viewOnly: false, autoPush: false, autoPull: false };
    const choice: RunChoice = { how: 'list', pairs, options };
    const before = await half(0);
    const pushed = await measurePush(site, await site.page.preview(choice));
    const after = await half(1);
    return againstScript(items, before.scriptMs + after.scriptMs, before.loopMs + after.loopMs, pushed);
  });
}
