import type { SeededIssue, SeededProject } from './seeded-issue';

const actions = [
  ...[
    'Replace',
    'Check',
    'Update',
    'Repair',
    'Document',
    'Restart',
    'Move',
    'Inspect',
    'Calibrate',
    'Clean up',
  ],
  ...['Order parts for', 'Review access to', 'Renew the contract for', 'Investigate alarm from'],
];
const things = [
  ...[
    'the label printer',
    'the cold store sensor',
    'the route planner',
    'the packing line scanner',
    'forklift',
  ],
  ...[
    'the badge reader',
    'the backup power unit',
    'the customs interface',
    'the pallet scale',
    'the dock door',
  ],
  ...['the stock count terminal'],
];
const places = [
  ...['in Rotterdam', 'in Leipzig', 'in Porto', 'in Gdansk', 'in Lyon', 'in Malmo', 'in Trieste', 'in Cork'],
  ...['at the north gate', 'in hall 4', 'in hall 7', 'on the night shift', 'in the return area'],
];
const reasons = [
  'It stopped twice this week and had to be reset by hand.',
  'The yearly inspection is due at the end of the month.',
  'A driver reported it. There is no photo yet.',
  'The supplier offers a newer model under the same contract.',
  null,
];
const types = ['Task', 'Task', 'Incident', 'Bug', 'Story', 'Service request'];
const statuses = ['Open', 'Open', 'In progress', 'Resolved', 'Closed', 'Closed', 'Waiting for support'];
const priorities = ['Medium', 'Low', 'High', 'Medium', 'Lowest', 'Medium', 'Highest', 'Low'];
const people = ['evan', 'paula', 'ada', 'vera'] as const;

/** Two thousand issues, or as many as requested, the same ones every time. */
export function operations(count = 2000): SeededProject {
  const issues = Array.from({ length: count }, (_, index) => ({ id: idOf(index), issue: generated(index) }));
  return { key: 'OPS', issues };
}

/** From 20001 on. Beyond ten thousand issues the ids would meet those of SEC, so they continue elsewhere. */
function idOf(index: number): number {
  return (index < 10_000 ? 20_001 : 1_000_001) + index;
}

/**
 * The n-th generated issue. The lists have different lengths, so that walking them at different speeds rarely repeats a
 * combination.
 */
export function generated(index: number): SeededIssue {
  const round = Math.floor(index / 7);
  return {
    type: pick(types, index + round),
    priority: pick(priorities, index * 3 + round),
    status: pick(statuses, index + round * 2),
    assignee: index % 5 === 0 ? null : pick(people, index + round),
    reporter: pick(people, index * 3 + 1 + round),
    daysOld: 1 + ((index * 37) % 400) + (index % 24) / 24,
    summary: `${pick(actions, index)} ${pick(things, index + round)} ${pick(places, index)}, unit ${1 + (index % 90)}`,
    description: pick(reasons, index),
  };
}

function pick<T>(list: readonly T[], at: number): T {
  const found = list[at % list.length];
  if (found === undefined) throw new Error('an empty list');
  return found;
}
