import { useId, type JSX, type ReactNode } from 'react';
import type { StepState } from '../../../src/contract/setup/steps';
import { Glyph } from '../../shared/ui/glyph';
import { steps as words } from '../messages/en.yml';
import { stateSigns, stepNames, type StepName } from './step-states';

interface SetUpStepProps {
  readonly name: StepName;
  readonly state: StepState;
  readonly children: ReactNode;
}

/** A step of the set-up: its number and title, how far it has come, and what is done in it. */
export function SetUpStep({ name, state, children }: SetUpStepProps): JSX.Element {
  const id = useId();
  return (
    <section className="set-up-step stack wide" aria-labelledby={id}>
      <div className="set-up-head">
        <h2 id={id}>{words.numbered({ number: stepNames.indexOf(name) + 1, title: words.titles[name] })}</h2>
        <span className="set-up-state">
          <Glyph name={stateSigns[state]} />
          {words.states[state]}
        </span>
      </div>
      {children}
    </section>
  );
}
