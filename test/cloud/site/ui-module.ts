import * as z from 'zod/mini';
import { describeApp } from '../forge/describe-app';
import type { Manifest } from '../forge/manifest';
import { displayConditions } from './display-conditions';

/** The module types this site has a place for. */
const moduleTypes = [
  'jira:issuePanel',
  'jira:issueAction',
  'jira:adminPage',
  'jira:projectPage',
  'jira:globalPage',
] as const;
type ModuleType = (typeof moduleTypes)[number];

/** A page in an admin page's own navigation. Jira shows no icon here, and neither does the site. */
const subpage = z.object({ title: z.string(), route: z.string(), icon: z.optional(z.string()) });

const entry = z.object({
  key: z.string(),
  title: z._default(z.string(), ''),
  resource: z.string(),
  icon: z.optional(z.string()),
  resolver: z.optional(z.object({ function: z.string() })),
  viewportSize: z.optional(z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen'])),
  useAsConfig: z._default(z.boolean(), false),
  useAsGetStarted: z._default(z.boolean(), false),
  displayConditions: z.optional(displayConditions),
  pages: z._default(z.array(subpage), []),
  sections: z.optional(z.never('sections are not implemented by the local cloud')),
});

/** A module of the manifest with its own page. `home` is a global page's path. */
export type UiModule = z.output<typeof entry> & { readonly type: ModuleType; readonly home?: string };

/**
 * The app's modules with pages, in the manifest's order. Throws for a display condition the site does not support, for
 * sections, and for pages of a module that is not an admin page with a place in the settings.
 */
export function readUiModules(manifest: Manifest): readonly UiModule[] {
  return moduleTypes.flatMap((type) => {
    const declared = Object.hasOwn(manifest.modules, type) ? manifest.modules[type] : [];
    return z
      .array(entry)
      .parse(declared)
      .map((module) => refuseMisplacedPages({ ...module, type, ...homeOf(type, manifest) }));
  });
}

/**
 * An app has one global page at the most, so its address names the app and nothing else.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-global-page/
 */
function homeOf(type: ModuleType, manifest: Manifest): { readonly home?: string } {
  if (type !== 'jira:globalPage') return {};
  const { appId, environmentId } = describeApp(manifest);
  return { home: `/jira/apps/${appId}/${environmentId}` };
}

/** The manifest's own rule: a page that configures the app, or gets it started, has no pages (`@forge/manifest`, full validation). */
function refuseMisplacedPages(module: UiModule): UiModule {
  const takesPages = module.type === 'jira:adminPage' && !module.useAsConfig && !module.useAsGetStarted;
  if (takesPages || module.pages.length === 0) return module;
  throw new Error(`not implemented by the local cloud: pages of ${module.type} "${module.key}"`);
}

/** Module types of the manifest with pages this site has no place for. */
export function modulesWithoutPlace(manifest: Manifest): readonly string[] {
  const known: readonly string[] = moduleTypes;
  return Object.entries(manifest.modules)
    .filter(([type, entries]) => !known.includes(type) && entries.some((each) => 'resource' in each))
    .map(([type]) => type);
}
