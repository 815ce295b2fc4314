import type { JSX } from 'react';
import type { LineReading } from '../../../src/contract/record/read-records';
import { Glyph, type GlyphName } from '../../shared/ui/glyph';
import { verdicts } from '../messages/en.yml';
import { lineLabel, verdictSummary } from '../words/form';
import { problemWords } from '../../shared/words/lines';
import { recordName } from '../../shared/words/record-name';
import type { FormReading } from './form-reading';
import './verdicts.css';

interface Verdict {
  readonly sign: GlyphName;
  readonly text: string;
}

/** What was understood of each line, while it is typed. */
export function Verdicts({ reading }: { readonly reading: FormReading }): JSX.Element {
  const { lines, records, known } = reading;
  const shown = lines.map((line) => ({ line, verdict: verdictOf(line, reading) }));
  const wrong = reading.staying.length;
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

function verdictOf(line: LineReading, { known, chosen, unconfirmed }: FormReading): Verdict {
  switch (line.state) {
    case 'problem':
      return { sign: 'error', text: problemWords(line, chosen) };
    case 'duplicate':
      return { sign: 'info', text: verdicts.duplicate({ name: line.id }) };
    case 'record': {
      const name = recordName(line.record);
      if (known.has(line.record.id)) return { sign: 'info', text: verdicts.alreadyLinked({ name }) };
      if (line.record.host !== null && unconfirmed.has(line.record.host))
        return { sign: 'error', text: verdicts.unconfirmed({ name }) };
      if (line.warning) return { sign: 'warning', text: verdicts.oneCase({ name }) };
      if (line.repaired) return { sign: 'info', text: verdicts.repaired({ name }) };
      return { sign: 'success', text: name };
    }
  }
}
