import { pageContext, placeOf } from './context';
import type { Mount } from './mount';
import type { Target } from './target';
import type { UiModule } from './ui-module';
import type { Viewer } from './viewer';

/** Everything a page's script needs to show a module to a person. */
export function mountModule(
  { world, user, colorMode, url }: Viewer,
  module: UiModule,
  target: Target,
): Mount {
  return {
    moduleKey: module.key,
    title: module.title,
    resource: module.resource,
    size: module.viewportSize ?? 'medium',
    wish: wishOf(target),
    context: pageContext({
      module,
      target,
      user,
      siteUrl: world.origins().site,
      path: url.pathname + url.search,
      colorMode,
      permissions: world.manifest.permissions,
    }),
    basePath: placeOf(target, module),
  };
}

function wishOf(target: Target): Mount['wish'] {
  if (target.on === 'issue') return { issueKey: target.issue.key };
  return target.on === 'project' ? { projectKey: target.project.key } : {};
}
