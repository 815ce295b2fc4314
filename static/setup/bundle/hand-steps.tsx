import { useId, type JSX } from 'react';
import type { StepState } from '../../../src/contract/setup/steps';
import type { HandStep } from '../../../src/setup/bundle/text/hand-step';
import { Glyph } from '../../shared/ui/glyph';
import { Outcome } from '../../shared/ui/outcome';
import { bundle as words, steps as stepWords } from '../messages/en.yml';
import { stateSigns } from '../steps/step-states';
import type { Keeping } from '../use-keeping';
import { MarkedText } from './marked-text';
import '../../shared/ui/select.css';
import '../../shared/ui/step-list.css';

interface HandStepsProps {
  readonly handSteps: readonly HandStep[];
  readonly keeping: Pick<Keeping, 'steps' | 'tick' | 'tickResult'>;
}

const states = ['toDo', 'done', 'cannotTell'] as const satisfies readonly StepState[];

/** The steps that remain by hand, each with its way through the menus and how far it has come. */
export function HandSteps({ handSteps, keeping }: HandStepsProps): JSX.Element {
  const id = useId();
  return (
    <section className="inset stack wide" aria-labelledby={id}>
      <h3 id={id}>{words.handSteps}</h3>
      <p className="subtle">{words.handStepsIntro}</p>
      <Outcome notice={keeping.tickResult} />
      <ol className="set-up-list stack wide">
        {handSteps.map((step) => {
          const title = words.stepTitles[step.id];
          const state = keeping.steps[step.id] ?? 'toDo';
          return (
            <li key={step.id}>
              <div className="stack tight">
                <div className="set-up-head">
                  <span className="step">
                    <Glyph name={stateSigns[state]} />
                    <strong>{title}</strong>
                  </span>
                  <select
                    className="select"
                    aria-label={words.state({ title })}
                    value={state}
                    onChange={(event) => {
                      const chosen = states.find((each) => each === event.currentTarget.value);
                      if (chosen) void keeping.tick({ [step.id]: chosen });
                    }}
                  >
                    {states.map((each) => (
                      <option key={each} value={each}>
                        {stepWords.states[each]}
                      </option>
                    ))}
                  </select>
                </div>
                <p className="subtle">{step.way.join(' → ')}</p>
                {step.untried !== undefined && (
                  <p lang="en">
                    <MarkedText text={words.untried({ what: step.untried })} />
                  </p>
                )}
                <details>
                  <summary>{words.details}</summary>
                  <ul className="set-up-list stack tight" lang="en">
                    {step.todo.map((line) => (
                      <li key={line}>
                        <MarkedText text={line} />
                      </li>
                    ))}
                  </ul>
                </details>
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
