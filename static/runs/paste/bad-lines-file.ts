import { files as fileWords } from '../messages/en.yml';
import type { MadeFile } from '../../shared/files/save-file';
import { toCsv } from '../../shared/files/to-csv';
import type { Verdict } from './verdicts-of';

/** The lines of a list that are to be corrected, as a file with what is wrong with each; null where there are none. */
export function badLinesFile(verdicts: readonly Verdict[]): MadeFile | null {
  const bad = verdicts.filter(({ kind }) => kind === 'bad');
  if (bad.length === 0) return null;
  const text = toCsv([
    fileWords.badLines,
    ...bad.map(({ line, text: typed, words }) => [line, typed, words]),
  ]);
  return { name: 'lines-to-correct.csv', type: 'text/csv', text };
}
