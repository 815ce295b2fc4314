import type { PlannedAs } from '../../../src/contract/bulk/item';

/** The words inside the files one can download. */
export const fileWords = {
  columns: [
    'Issue key',
    'Issue ID',
    'Object',
    'Record ID',
    'Planned as',
    'Outcome',
    'Linked by this run',
    'Cause',
    'Code',
    'Their words',
    'Time (UTC)',
  ],
  planned: { push: 'Push', linkAndPush: 'Link and push', skip: 'Skip' },
  yes: 'Yes',
  no: 'No',
  facts: {
    run: 'Run',
    project: 'Project',
    projectName: 'Project name',
    projectId: 'Project ID',
    chosen: 'Chosen',
    startedBy: 'Started by',
    startedAt: 'Started at (UTC)',
    endedAt: 'Ended at (UTC)',
    ended: 'Ended',
    region: 'Connector region',
    token: 'Last four of the token',
    items: 'Items',
    issues: 'Issues read',
  },
  badLines: ['Line', 'Text', 'What is wrong'],
} as const satisfies { readonly planned: Record<PlannedAs, string> } & Record<string, unknown>;
