/** Where the rows of runs lie. Numbers are padded, so that the order of keys is the order of numbers. */
export const keys = {
  heads: (projectId: string) => `run-head:${projectId}:`,
  allHeads: 'run-head:',
  head: (projectId: string, runId: string) => `run-head:${projectId}:${runId}`,
  end: (projectId: string, runId: string) => `run-end:${projectId}:${runId}`,
  rows: (runId: string) => `run:${runId}:`,
  will: (runId: string) => `run:${runId}:will`,
  journal: (runId: string, epoch: number) => `run:${runId}:journal:${padded(epoch)}`,
  chunk: (runId: string, key: string) => `run:${runId}:chunk:${key}`,
  pairs: (runId: string, part: number) => `run:${runId}:pairs:${padded(part)}`,
  sight: (runId: string, accountId: string) => `run:${runId}:sight:${accountId}`,
  allActive: 'active-run:',
  active: (projectId: string) => `active-run:${projectId}`,
} as const;

function padded(number: number): string {
  return String(number).padStart(4, '0');
}
