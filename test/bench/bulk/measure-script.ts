import type { RunChoice } from '../../../src/contract/bulk/choice';
import type { Figure } from '../figures';
import { withBulkSite, withLatency } from './bulk-site';
import { measurePush } from './measure-push';
import { againstScript } from './push-figures';
import { runScript } from './script';

const items = 200;

/**
 * A pasted list that is linked and pushed, beside the script. Half of the script goes before the run and half after it, so
 * that a slow moment of the machine meets both.
 */
export function measureScript(bundleDir: string): Promise<Figure[]> {
  return withBulkSite(bundleDir, 2 * items, async (site) => {
    const scripted = site.pairs.slice(items);
    const script = (from: number, to: number) =>
      withLatency(site.cloud, () => runScript(site, scripted.slice(from, to)));
    const pairs = site.pairs.slice(0, items).map(({ issueKey, object, id }) => ({ issueKey, object, id }));
    const options = { viewOnly: false, autoPush: false, autoPull: false };
    const choice: RunChoice = { how: 'list', pairs, options };
    const before = await script(0, items / 2);
    const pushed = await measurePush(site, await site.page.preview(choice));
    const after = await script(items / 2, items);
    return againstScript(items, before + after, pushed);
  });
}
