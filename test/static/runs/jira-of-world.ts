import type { World } from '../../ports';
import type { KnownJira } from './known-jira';

/** What Jira tells a page of the issues of a world, as the person who looks. */
export function jiraOf({ jira, projects, state }: World): KnownJira {
  const hidden = jira.hidden.get(jira.asUser);
  const shown = [...jira.all.values()].filter(({ id }) => !hidden?.has(id));
  return {
    issues: new Map(
      shown.map(({ key, projectId }) => [
        key,
        { projectId, projectKey: key.slice(0, key.lastIndexOf('-')), linked: [] },
      ]),
    ),
    projects: [...projects.all].map(([id, project]) => ({ id, ...project })),
    fails: state.jiraIsDown ? 1 : 0,
  };
}
