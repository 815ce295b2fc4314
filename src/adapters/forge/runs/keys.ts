/** The keys of a run's rows. Numbers are padded, so that keys sort by number. */
export const keys = {
  heads: (projectId: string) => `run-head:${projectId}:`,
  allHeads: 'run-head:',
  head: (projectId: string, runId: string) => `run-head:${projectId}:${runId}`,
  end: (projectId: string, runId: string) => `run-end:${projectId}:${runId}`,
  rows: (runId: string) => `run:${runId}:`,
  intent: (runId: string) => `run:${runId}:will`,
  journal: (runId: string, epoch: number) => `run:${runId}:journal:${padded(epoch)}`,
  chunk: (runId: string, key: string) => `run:${runId}:chunk:${key}`,
  allPairs: (runId: string) => `run:${runId}:pairs:`,
  pairs: (runId: string, part: number) => `run:${runId}:pairs:${padded(part)}`,
  gathering: (runId: string) => `run:${runId}:gathering`,
  gathered: (runId: string, page: number) => `run:${runId}:gathered:${padded(page)}`,
  rights: (runId: string, accountId: string) => `run:${runId}:rights:${accountId}`,
  asking: (runId: string, accountId: string) => `run:${runId}:asking:${accountId}`,
  visibility: (runId: string, accountId: string) => `run:${runId}:sight:${accountId}`,
  allProjects: 'project-runs:',
  project: (projectId: string) => `project-runs:${projectId}`,
  allLocks: 'run-lock:',
  lock: (projectId: string) => `run-lock:${projectId}`,
  /** The first release's form; only read. */
  allFormerActive: 'active-run:',
  formerActive: (projectId: string) => `active-run:${projectId}`,
} as const;

function padded(number: number): string {
  return String(number).padStart(4, '0');
}
