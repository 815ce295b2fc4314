import Button from '@atlaskit/button/default/button';
import { useId, useState, type JSX } from 'react';
import { Glyph } from '../../shared/ui/glyph';
import { Select } from '../../shared/ui/select';
import { paste as pasteWords } from '../messages/en.yml';
import { pasteSummary } from '../words/paste';
import { lines as lineWords, pager as pagerWords } from '../../shared/messages/en.yml';
import { saveFile } from '../../shared/files/save-file';
import { Pager } from '../pager';
import { badLinesFile } from './bad-lines-file';
import { IssueCheckLine } from './issue-check-line';
import type { PastedList } from './use-pasted-list';
import type { Verdict } from './verdicts-of';

/** Few at a time: the way on stands below them. */
const linesShown = 10;
const kinds = ['bad', 'ready', 'all'] as const;
type Kind = (typeof kinds)[number];

/** What was understood of each line: to look through by kind, a page at a time, and to take along what needs correcting. */
export function LineVerdicts({ list }: { readonly list: PastedList }): JSX.Element | null {
  const { verdicts, pairs, bad, check } = list;
  const titleId = useId();
  const [wanted, setWanted] = useState<Kind | null>(null);
  const [page, setPage] = useState(0);
  if (verdicts.length === 0) return null;

  const kind = wanted ?? (bad > 0 ? 'bad' : 'all');
  const counts: Record<Kind, number> = { bad, ready: pairs.length, all: verdicts.length };
  const lines = kind === 'all' ? verdicts : verdicts.filter((verdict) => verdict.kind === kind);
  const last = Math.max(0, Math.ceil(lines.length / linesShown) - 1);
  const at = Math.min(page, last);
  const shown = lines.slice(at * linesShown, (at + 1) * linesShown);
  return (
    <section className="inset stack" aria-labelledby={titleId} aria-busy={list.isBehind}>
      <h3 id={titleId}>{pasteWords.title}</h3>
      <p role="status">{pasteSummary(pairs.length, bad, verdicts.length - pairs.length - bad)}</p>
      <IssueCheckLine check={check} />
      <Select
        label={pasteWords.filter}
        value={kind}
        options={kinds.map((value) => ({
          value,
          label: pasteWords.kindOf({ kind: pasteWords[value], count: counts[value] }),
        }))}
        onChange={(value) => {
          setWanted(value);
          setPage(0);
        }}
      />
      {shown.length === 0 ? (
        <p className="subtle">{pasteWords.none}</p>
      ) : (
        <ul className="lines" aria-labelledby={titleId}>
          {shown.map((verdict) => (
            <Line key={verdict.line} verdict={verdict} />
          ))}
        </ul>
      )}
      {last > 0 && (
        <p className="subtle">
          {pagerWords.range({
            from: at * linesShown + 1,
            to: at * linesShown + shown.length,
            total: lines.length,
          })}
        </p>
      )}
      <Pager
        of={pasteWords.title}
        onPrevious={at > 0 ? () => setPage(at - 1) : null}
        onNext={at < last ? () => setPage(at + 1) : null}
      />
      {bad > 0 && (
        <div className="line">
          <Button
            spacing="compact"
            onClick={() => {
              const file = badLinesFile(verdicts);
              if (file) saveFile(file);
            }}
          >
            {pasteWords.download}
          </Button>
        </div>
      )}
    </section>
  );
}

function Line({ verdict: { line, text, sign, words } }: { readonly verdict: Verdict }): JSX.Element {
  return (
    <li className="pasted-line">
      <Glyph name={sign} />
      <div>
        <span className="subtle">{lineWords.label({ line })}</span>
        <span className="id">{text}</span>
        {words && <p>{words}</p>}
      </div>
    </li>
  );
}
