/** A project. `type` is what Jira calls `projectTypeKey`. */
export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'service_desk' | 'software' | 'business';
}

/** The projects. Only the support desk and operations are open to everyone. */
const all: Project[] = [
  { id: '10001', key: 'SUP', name: 'Support desk', type: 'service_desk' },
  { id: '10002', key: 'OPS', name: 'Operations', type: 'software' },
  { id: '10003', key: 'SEC', name: 'Security', type: 'business' },
];
export const projects: readonly Project[] = all;

/** Former keys of renamed projects, and the ids they lead to. */
const formerKeys = new Map<string, string>();

/**
 * A project by id or key. Keys are found in upper or lower case, and former keys too.
 * @see https://support.atlassian.com/jira-cloud-administration/docs/edit-a-projects-details/
 */
export function findProject(idOrKey: string): Project | undefined {
  const key = idOrKey.toUpperCase();
  const id = formerKeys.get(key) ?? idOrKey;
  return projects.find((project) => project.id === id || project.key === key);
}

/** Gives a project another key for the life of this process. The former key still finds it. */
export function changeProjectKey({ id, key }: Project, newKey: string): void {
  formerKeys.set(key, id);
  formerKeys.delete(newKey);
  all.splice(
    0,
    all.length,
    ...all.map((project) => (project.id === id ? { ...project, key: newKey } : project)),
  );
}

/** A project that must exist, because a stored issue names it. */
export function getProject(id: string): Project {
  const project = projects.find((candidate) => candidate.id === id);
  if (!project) throw new Error(`no project ${id}`);
  return project;
}
