import * as z from 'zod/mini';
import type { PageFacts } from '../mount';

const issue = z.object({ target: z.literal('issue'), issueKey: z.string() });
const projectSettings = z.object({ target: z.literal('projectSettingsDetails'), projectKey: z.string() });
const ofModule = z.object({
  target: z.literal('module'),
  moduleKey: z.string(),
  projectKey: z.optional(z.string()),
  path: z.optional(z.string()),
});
const plainUrl = z.object({ url: z.string() });
const place = z.union([plainUrl, issue, ofModule, projectSettings]);

/**
 * The address a page wants to go to: a URL, or one of the targets in `@forge/bridge/out/router/targets.d.ts` that this
 * site has a page for. Throws for other targets, and for addresses that are not http or https.
 */
export function findAddress(wish: unknown, facts: PageFacts, base: string): string {
  const wished = place.safeParse(wish);
  if (!wished.success) throw new Error(`the local cloud has no page for ${JSON.stringify(wish)}`);
  const url = new URL(pathOf(wished.data, facts), base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new Error(`refused to open a ${url.protocol} address`);
  return url.href;
}

/** An address of an outside host that has a stand-in here, at that stand-in. Any other address unchanged. */
export function leadElsewhere(address: string, { outside }: Pick<PageFacts, 'outside'>): string {
  const { hostname, pathname, search, hash } = new URL(address);
  const to = outside.find(({ ending }) => hostname.endsWith(ending))?.to;
  return to === undefined ? address : to.replace('{host}', hostname) + pathname + search + hash;
}

function pathOf(wished: z.output<typeof place>, facts: PageFacts): string {
  if ('url' in wished) return wished.url;
  if (wished.target === 'issue') return `/browse/${encodeURIComponent(wished.issueKey)}`;
  if (wished.target === 'projectSettingsDetails') return `/projects/${encodeURIComponent(wished.projectKey)}`;
  const { moduleKey, path = '' } = wished;
  const module = facts.modules.find(({ key }) => key === moduleKey);
  if (!module) throw new Error(`manifest.yml has no module "${moduleKey}" with a page`);
  const below = path === '' ? '' : `/${path.replace(/^\//, '')}`;
  if (module.home !== undefined) return module.home + below;
  if (module.type === 'jira:adminPage') return `/admin/apps/${moduleKey}${below}`;
  const projectKey = wished.projectKey ?? facts.projectKey;
  if (module.type === 'jira:projectPage' && projectKey !== null)
    return `/projects/${projectKey}/apps/${moduleKey}${below}`;
  throw new Error(`module "${moduleKey}" has no page of its own to go to`);
}
