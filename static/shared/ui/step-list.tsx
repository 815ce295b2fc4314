import type { JSX, ReactNode } from 'react';
import { Glyph, type GlyphName } from './glyph';
import './step-list.css';

/** A step of a check: its sign, what it is about, how it ended, and what is to be said below it. */
interface Step {
  readonly name: string;
  readonly sign: GlyphName;
  readonly title: string;
  readonly end: string;
  readonly below?: ReactNode;
}

/** The steps of a check in their order, each with how it ended. */
export function StepList({ steps }: { readonly steps: readonly Step[] }): JSX.Element {
  return (
    <ol className="step-list stack">
      {steps.map(({ name, sign, title, end, below }) => (
        <li key={name} className="stack tight">
          <div className="step">
            <Glyph name={sign} />
            <span>
              {title} <span className="subtle">{end}</span>
            </span>
          </div>
          {below}
        </li>
      ))}
    </ol>
  );
}
