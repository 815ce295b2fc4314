import type { JSX } from 'react';
import type { Finding } from '../../../src/setup/check/finding';
import { rules, type Severity } from '../../../src/setup/rules';
import { Glyph } from '../../shared/ui/glyph';
import { OutsideLink } from '../../shared/ui/outside-link';
import { severities, subjects } from '../check/messages/en.yml';
import { wordsOfFinding } from '../check/words/findings';
import { check as words } from '../messages/en.yml';
import '../../shared/ui/step-list.css';

const order = ['error', 'warning', 'advice'] as const satisfies readonly Severity[];
const signs = { error: 'error', warning: 'warning', advice: 'info' } as const;

/** No page holds thousands of them; those that are mended first make room. */
const mostShown = 100;

/** Findings, the gravest first: each with what is so, why it matters, how to mend it, and where that is written. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }): JSX.Element {
  return (
    <>
      {order.map((severity) => {
        const of = findings.filter((finding) => finding.severity === severity);
        if (of.length === 0) return null;
        const left = of.length - mostShown;
        return (
          <section key={severity} className="stack">
            <h3 className="step">
              <Glyph name={signs[severity]} />
              {words.severity({ severity: severities[severity], count: of.length })}
            </h3>
            <ul className="set-up-list stack">
              {of.slice(0, mostShown).map((finding, index) => (
                <li key={index}>
                  <OneFinding finding={finding} />
                </li>
              ))}
            </ul>
            {left > 0 && <p className="subtle">{words.more({ count: left })}</p>}
          </section>
        );
      })}
    </>
  );
}

function OneFinding({ finding }: { readonly finding: Finding }): JSX.Element {
  const { what, why, mend } = wordsOfFinding(finding);
  const { subject, source } = rules[finding.rule];
  return (
    <div className="stack tight">
      <span>
        <strong>{what}</strong> <span className="subtle">{subjects[subject]}</span>
      </span>
      <p>{why}</p>
      <p>
        <span className="subtle">{words.mend}:</span> {mend}
      </p>
      <p className="subtle">
        {words.file}: <span className="id">{finding.path}</span>
      </p>
      <OutsideLink url={source}>{words.source}</OutsideLink>
    </div>
  );
}
