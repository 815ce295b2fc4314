import type { PlannedAs } from '../../../src/contract/runs/item';

/** The words inside the files one can download. */
export const fileWords = {
  columns: [
    'Issue key',
    'Issue ID',
    'Object',
    'Record ID',
    'Planned as',
    'Outcome',
    'Link',
    'Cause',
    'Code',
    'Their words',
    'Time (UTC)',
    'Former key',
  ],
  planned: { push: 'Push', linkAndPush: 'Link and push', skip: 'Skip' },
  facts: {
    run: 'Run',
    project: 'Project',
    projectName: 'Project name',
    projectId: 'Project ID',
    chosen: 'Chosen',
    startedBy: 'Created by',
    pushedBy: 'Push started by',
    startedAt: 'Created at (UTC)',
    endedAt: 'Ended at (UTC)',
    ended: 'Ended',
    region: 'Connector region',
    token: 'Last four of the token',
    items: 'Items',
    leftOut: 'Lines of the list left out',
    issues: 'Issues read',
  },
  badLines: ['Line', 'Text', 'What is wrong'],
} as const satisfies { readonly planned: Record<PlannedAs, string> } & Record<string, unknown>;
