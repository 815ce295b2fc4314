import { linesAtOnce } from '../../src/contract/runs/choice';
import { readPairs } from '../../static/runs/paste/read-pairs';
import { pastedLines } from '../pasted-lines';
import { atMost, median, type Figure } from './figures';

const rounds = 15;

/** How long the page needs for the longest list one may paste, read anew with every change of it. */
export function measurePastedList(): Figure[] {
  const text = pastedLines(linesAtOnce);
  readPairs(text, null);
  const took = Array.from({ length: rounds }, () => {
    const began = performance.now();
    readPairs(text, null);
    return performance.now() - began;
  });
  return [atMost('a pasted list of 5,000 lines, read (median of 15)', median(took), 100, 'ms')];
}
