/** A project; `type` is what Jira calls `projectTypeKey`. */
export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'service_desk' | 'software' | 'business';
}

/** The projects; only the support desk and operations are open to everyone. */
const all: Project[] = [
  { id: '10001', key: 'SUP', name: 'Support desk', type: 'service_desk' },
  { id: '10002', key: 'OPS', name: 'Operations', type: 'software' },
  { id: '10003', key: 'SEC', name: 'Security', type: 'business' },
];
export const projects: readonly Project[] = all;

/** Keys projects had before they were renamed, and the ids they find. */
const formerKeys = new Map<string, string>();

/**
 * A project by id or key; a key is found in any case, and so is one it had before.
 * @see https://support.atlassian.com/jira-cloud-administration/docs/edit-a-projects-details/
 */
export function findProject(idOrKey: string): Project | undefined {
  const key = idOrKey.toUpperCase();
  const id = formerKeys.get(key) ?? idOrKey;
  return projects.find((project) => project.id === id || project.key === key);
}

/** Gives a project another key, for as long as this process lives; the former one still finds it. */
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
