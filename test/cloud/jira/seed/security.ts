import type { SeededIssue, SeededProject } from './seeded-issue';

const reported = (summary: string, status: string, daysOld: number): SeededIssue => ({
  type: 'Incident',
  priority: 'High',
  status,
  assignee: 'ada',
  reporter: 'paula',
  daysOld,
  summary,
  description: null,
});

/** A handful of issues that Evan and Vera cannot see. */
export function security(): SeededProject {
  const issues = [
    reported('Laptop left on a train between Utrecht and Amersfoort', 'In progress', 2),
    reported('Shared password found in a wiki page', 'Open', 5),
    reported('Unknown device in the guest network of hall 4', 'Resolved', 12),
    reported('Former contractor still has a badge', 'Closed', 20),
    reported('Phishing mail in the name of the payroll office', 'Closed', 31),
  ];
  return { key: 'SEC', issues: issues.map((issue, index) => ({ id: 30001 + index, issue })) };
}
