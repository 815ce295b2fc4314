/** One measured figure beside what it must reach; `reached` is null where the goal is only to report. */
export interface Figure {
  readonly name: string;
  readonly measured: string;
  readonly goal: string;
  readonly reached: boolean | null;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** The n-th percentile (0 to 100), nearest rank. */
export function percentile(values: readonly number[], n: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil((n / 100) * sorted.length) - 1)] ?? Number.NaN;
}

/** A figure that must not exceed its goal. */
export function atMost(name: string, value: number, goal: number, unit: string, digits = 1): Figure {
  return { ...beside(name, value, `≤ ${goal}`, unit, digits), reached: value <= goal };
}

/** A figure that must not stay below its goal. */
export function atLeast(name: string, value: number, goal: number, unit: string, digits = 2): Figure {
  return { ...beside(name, value, `≥ ${goal}`, unit, digits), reached: value >= goal };
}

function beside(name: string, value: number, goal: string, unit: string, digits: number) {
  return { name, measured: `${value.toFixed(digits)} ${unit}`.trim(), goal: `${goal} ${unit}`.trim() };
}

export function reported(name: string, measured: string): Figure {
  return { name, measured, goal: 'reported', reached: null };
}

/** The figures as a Markdown table, so that they can be pasted as they came out. */
export function asTable(figures: readonly Figure[]): string {
  const rows = figures.map((f) => [f.name, f.measured, f.goal, verdict(f)]);
  const all = [['figure', 'measured', 'goal', 'reached'], ...rows];
  const widths = [0, 1, 2, 3].map((i) => Math.max(...all.map((row) => (row[i] ?? '').length)));
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((w) => '-'.repeat(w + 2)).join('|')}|`;
  return [line(all[0] ?? []), rule, ...rows.map(line)].join('\n');
}

function verdict(figure: Figure): string {
  if (figure.reached === null) return '';
  return figure.reached ? 'yes' : 'NO';
}
