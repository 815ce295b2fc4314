import { cloudId } from '../forge/describe-app';
import type { Target } from './target';
import type { ColorMode } from './theme';
import type { UiModule } from './ui-module';

export interface ContextFacts {
  readonly module: UiModule;
  readonly target: Target;
  readonly user: { readonly accountId: string; readonly timeZone: string };
  readonly siteUrl: string;
  /** Where the browser is, with path and query. The module's own path if unknown. */
  readonly path?: string;
  readonly colorMode: ColorMode;
  readonly permissions: unknown;
}

/**
 * The context that a page's `view.getContext()` returns, with the fields of `FullContext` in
 * `@forge/bridge/out/types.d.ts`. Ids come from Jira's own data.
 */
export function pageContext(facts: ContextFacts) {
  return {
    ...functionContext(facts),
    accountId: facts.user.accountId,
    locale: 'en-US',
    theme: {
      colorMode: facts.colorMode,
      light: 'light',
      dark: 'dark',
      spacing: 'spacing',
      typography: 'typography',
    },
    surfaceColor: null,
    permissions: facts.permissions,
  };
}

/** The context the platform signs and passes to a resolver. The account is not part of it but the call's principal. */
export function functionContext({
  module,
  target,
  user,
  siteUrl,
  path = placeOf(target, module),
}: Omit<ContextFacts, 'colorMode' | 'permissions'>) {
  return {
    cloudId,
    siteUrl,
    environmentId: 'local-environment',
    environmentType: 'DEVELOPMENT',
    moduleKey: module.key,
    localId: `ari:cloud:ecosystem::extension/local/${module.key}`,
    timezone: user.timeZone,
    extension: { type: module.type, ...subject(target, module), location: siteUrl + path },
  };
}

function subject(target: Target, module: UiModule) {
  if (target.on === 'site') return {};
  const project = { id: target.project.id, key: target.project.key, type: target.project.type };
  if (target.on === 'project') return { project };
  const { id, key, issueType } = target.issue;
  const issue = { id, key, type: issueType.name, typeId: issueType.id };
  return module.type === 'jira:issuePanel' ? { issue, project, isNewToIssue: false } : { issue, project };
}

/** The path of the page a module is shown on. */
export function placeOf(target: Target, module: Pick<UiModule, 'key' | 'home'>): string {
  if (module.home !== undefined) return module.home;
  if (target.on === 'issue') return `/browse/${target.issue.key}`;
  if (target.on === 'project') return `/projects/${target.project.key}/apps/${module.key}`;
  return `/admin/apps/${module.key}`;
}
