import type { UiModule } from './ui-module';

/** A page of the app alone, and its path. */
export interface AppPage {
  readonly title: string;
  readonly path: string;
}

/** The app's own pages: in Jira's settings, in one project, and for everybody. Those behind a button of Jira's list of apps are left out. */
export function listAppPages(modules: readonly UiModule[], projectKey: string): readonly AppPage[] {
  return modules.flatMap((module): readonly AppPage[] => {
    const { key, title, pages, home } = module;
    if (home !== undefined) return [{ title, path: home }];
    if (module.type === 'jira:projectPage')
      return [{ title: `${title} in ${projectKey}`, path: `/projects/${projectKey}/apps/${key}` }];
    if (module.type !== 'jira:adminPage' || module.useAsConfig || module.useAsGetStarted) return [];
    if (pages.length === 0) return [{ title, path: `/admin/apps/${key}` }];
    return pages.map((page) => ({ title: page.title, path: `/admin/apps/${key}/${page.route}` }));
  });
}
