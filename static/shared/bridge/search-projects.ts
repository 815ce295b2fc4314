import { requestJira } from '@forge/bridge';
import * as z from 'zod/mini';

/** A project as a list offers it. */
export interface ProjectChoice {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}

/** The projects that fit a search, and how many there are altogether. */
export interface ProjectsFound {
  readonly projects: readonly ProjectChoice[];
  readonly total: number;
}

const projectsShown = 20;

const page = z.object({
  values: z.array(z.object({ id: z.string().check(z.regex(/^\d+$/)), key: z.string(), name: z.string() })),
  total: z.int(),
});

/**
 * Projects whose key or name fits, the first 20 by name, read as the person and without any invocation; null when Jira
 * could not be asked. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-projects/#api-rest-api-3-project-search-get
 */
export async function searchProjects(words: string): Promise<ProjectsFound | null> {
  const search = new URLSearchParams({
    action: 'browse',
    maxResults: String(projectsShown),
    orderBy: 'name',
  });
  if (words.trim() !== '') search.set('query', words.trim());
  try {
    const answer = await requestJira(`/rest/api/3/project/search?${search.toString()}`);
    if (!answer.ok) return null;
    const { values, total } = page.parse(await answer.json());
    return { projects: values, total };
  } catch {
    return null;
  }
}
