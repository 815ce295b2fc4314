/** A project; `type` is what Jira calls `projectTypeKey`. */
export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'service_desk' | 'software' | 'business';
}

/** The projects; only the support desk and operations are open to everyone. */
export const projects: readonly Project[] = [
  { id: '10001', key: 'SUP', name: 'Support desk', type: 'service_desk' },
  { id: '10002', key: 'OPS', name: 'Operations', type: 'software' },
  { id: '10003', key: 'SEC', name: 'Security', type: 'business' },
];

/** A project by id or key; a key is found in any case, as Jira does. */
export function findProject(idOrKey: string): Project | undefined {
  const key = idOrKey.toUpperCase();
  return projects.find((project) => project.id === idOrKey || project.key === key);
}

/** A project that must exist, because a stored issue names it. */
export function getProject(id: string): Project {
  const project = projects.find((candidate) => candidate.id === id);
  if (!project) throw new Error(`no project ${id}`);
  return project;
}
