import type { IssuesWindow, JiraIssue } from './issues-window';

/**
 * An in-memory view of Jira for tests: the documented issues 10173 (SUP-74) and 11816 (SUP-12) in project 10001, a few
 * more there, one in 10002 (also bound) and one in 10003 (not bound).
 */
export function fixedIssues(more: readonly JiraIssue[] = []): IssuesWindow {
  const issues = new Map(
    [...fixed, ...more].flatMap((issue) => [[issue.id, issue] as const, [issue.key, issue] as const]),
  );
  return { find: (idOrKey) => issues.get(idOrKey) };
}

const fixed: readonly JiraIssue[] = [
  issue('10173', 'SUP-74', '10001', 'Pump controller stops after update 4.2', 'High', 'In Progress'),
  issue('11816', 'SUP-12', '10001', 'Invoice shows the wrong purchase order', 'Medium', 'To Do'),
  issue('10101', 'SUP-2', '10001', 'Users see an outdated price list', 'Low', 'Done'),
  issue('10102', 'SUP-3', '10001', 'Label printer prints empty pages', 'Medium', 'To Do'),
  issue('10103', 'SUP-4', '10001', 'Report takes minutes to open', 'High', 'To Do'),
  issue('20001', 'OPS-1', '10002', 'Rotate the certificate of the gateway', 'Medium', 'In Progress'),
  issue('30001', 'SEC-1', '10003', 'Review access of the support team', 'High', 'To Do'),
];

function issue(
  id: string,
  key: string,
  projectId: string,
  summary: string,
  priority: string,
  status: string,
): JiraIssue {
  const text = { type: 'text', text: `More about: ${summary}` };
  const description = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [text] }] };
  const fields = { summary, description, priority: { name: priority }, status: { name: status } };
  return { id, key, projectId, type: 'Task', fields };
}
