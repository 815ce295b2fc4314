import { lines as lineWords } from '../../shared/messages/en.yml';
import { verdicts } from '../messages/en.yml';

/** "Line 3: " where there are several lines, nothing where there is one. */
export function lineLabel(line: number, lines: number): string {
  return lines > 1 ? lineWords.label({ line }) : '';
}

/** How many records are ready, and how many lines are not. */
export function verdictSummary(ready: number, wrong: number): string {
  const parts = [
    ...(ready > 0 ? [verdicts.ready({ count: ready })] : []),
    ...(wrong > 0 ? [verdicts.wrong({ count: wrong })] : []),
  ];
  return parts.join(', ');
}
