import * as z from 'zod/mini';
import type { Manifest } from '../forge/manifest';

/** The kinds of module this site has a place for. */
const moduleTypes = ['jira:issuePanel', 'jira:issueAction', 'jira:adminPage', 'jira:projectPage'] as const;
type ModuleType = (typeof moduleTypes)[number];

/** The display conditions Jira knows for these modules, as far as the site imitates them; others are refused. */
const displayConditions = z.strictObject({
  canEditIssues: z.optional(z.boolean()),
  canAdministerProjects: z.optional(z.boolean()),
  isProjectAdmin: z.optional(z.boolean()),
  isAdmin: z.optional(z.boolean()),
});
export type DisplayConditions = z.output<typeof displayConditions>;

const entry = z.object({
  key: z.string(),
  title: z._default(z.string(), ''),
  resource: z.string(),
  icon: z.optional(z.string()),
  resolver: z.optional(z.object({ function: z.string() })),
  viewportSize: z.optional(z.enum(['small', 'medium', 'large', 'xlarge', 'max', 'fullscreen'])),
  useAsConfig: z._default(z.boolean(), false),
  displayConditions: z.optional(displayConditions),
});

/** A module of the manifest that has a page of its own to show. */
export type UiModule = z.output<typeof entry> & { readonly type: ModuleType };

/** The app's modules with pages, in the manifest's order; throws for a display condition the site cannot honour. */
export function readUiModules(manifest: Manifest): readonly UiModule[] {
  return moduleTypes.flatMap((type) => {
    const declared = Object.hasOwn(manifest.modules, type) ? manifest.modules[type] : [];
    return z
      .array(entry)
      .parse(declared)
      .map((module) => ({ ...module, type }));
  });
}

/** Module types of the manifest that have pages this site has no place for. */
export function modulesWithoutPlace(manifest: Manifest): readonly string[] {
  const known: readonly string[] = moduleTypes;
  return Object.entries(manifest.modules)
    .filter(([type, entries]) => !known.includes(type) && entries.some((each) => 'resource' in each))
    .map(([type]) => type);
}
