import type { JSX } from 'react';
import type { LineReading } from '../../src/contract/record/read-records';
import { Glyph, type GlyphName } from '../shared/ui/glyph';
import { recordName } from '../shared/words/links';
import { lineLabel, linkingWords, problemWords, verdictSummary } from '../shared/words/linking';
import type { FormReading } from './form-reading';
import './verdicts.css';

/** Up to this many lines each gets its verdict; of more, only those worth a word. */
const allUpTo = 5;

interface Verdict {
  readonly sign: GlyphName;
  readonly text: string;
  readonly plain: boolean;
}

/** What was understood of each line, while it is typed. */
export function Verdicts({ reading }: { readonly reading: FormReading }): JSX.Element {
  const { lines, records, known } = reading;
  const verdicts = lines.map((line) => ({ line, verdict: verdictOf(line, reading) }));
  const shown = lines.length > allUpTo ? verdicts.filter(({ verdict }) => !verdict.plain) : verdicts;
  const wrong = lines.filter((line) => line.state === 'problem').length;
  const ready = records.filter(({ id }) => !known.has(id)).length;
  return (
    <div className="verdict-place stack tight">
      <p role="status" className="subtle">
        {verdictSummary(ready, wrong)}
      </p>
      {shown.length > 0 && (
        <ul className="verdicts">
          {shown.map(({ line, verdict }) => (
            <li key={line.line}>
              <Glyph name={verdict.sign} />
              <span>
                {lineLabel(line.line, lines.length)}
                {verdict.text}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function verdictOf(line: LineReading, { known, chosen }: FormReading): Verdict {
  switch (line.state) {
    case 'problem':
      return { sign: 'error', text: problemWords(line.problem, line.what, chosen), plain: false };
    case 'duplicate':
      return { sign: 'info', text: `${line.id}: ${linkingWords.duplicate}`, plain: false };
    case 'record': {
      const name = recordName(line.record);
      if (known.has(line.record.id))
        return { sign: 'info', text: `${name}: ${linkingWords.alreadyLinked}`, plain: false };
      if (line.repaired) return { sign: 'info', text: `${name}: ${linkingWords.repaired}`, plain: false };
      return { sign: 'success', text: name, plain: true };
    }
  }
}
