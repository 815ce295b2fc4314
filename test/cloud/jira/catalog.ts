/** Something an issue's field names: an issue type, a status, a priority. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** A status. Jira colours it by its category. */
export interface Status extends Named {
  readonly category: 'new' | 'indeterminate' | 'done';
}

/** The issue types of every project here. None has subtasks. */
export const issueTypes: readonly Named[] = [
  { id: '10101', name: 'Task' },
  { id: '10102', name: 'Bug' },
  { id: '10103', name: 'Story' },
  { id: '10104', name: 'Incident' },
  { id: '10105', name: 'Service request' },
  { id: '10106', name: 'Question' },
];

/** The statuses of every project here. Three have the ids Jira ships with. */
export const statuses: readonly Status[] = [
  { id: '10201', name: 'Open', category: 'new' },
  { id: '10202', name: 'Waiting for support', category: 'new' },
  { id: '3', name: 'In progress', category: 'indeterminate' },
  { id: '10203', name: 'Waiting for customer', category: 'indeterminate' },
  { id: '10204', name: 'Escalated', category: 'indeterminate' },
  { id: '5', name: 'Resolved', category: 'done' },
  { id: '6', name: 'Closed', category: 'done' },
];

/** Highest first, with Jira's own ids. A smaller id means a higher priority. */
export const priorities: readonly Named[] = [
  { id: '1', name: 'Highest' },
  { id: '2', name: 'High' },
  { id: '3', name: 'Medium' },
  { id: '4', name: 'Low' },
  { id: '5', name: 'Lowest' },
];

/** The entry of a catalog with this id, or this name in any case. */
export function findIn<T extends Named>(catalog: readonly T[], idOrName: string): T | undefined {
  const name = idOrName.toLowerCase();
  return catalog.find((entry) => entry.id === idOrName || entry.name.toLowerCase() === name);
}

/** An entry that must exist, because a stored issue or the seed names it. */
export function getIn<T extends Named>(catalog: readonly T[], idOrName: string): T {
  const entry = findIn(catalog, idOrName);
  if (!entry) throw new Error(`no such entry: ${idOrName}`);
  return entry;
}
