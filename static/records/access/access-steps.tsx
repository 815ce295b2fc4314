import { useId, type JSX } from 'react';
import type { AccessStep, Reader } from '../../../src/contract/records/access';
import { FactList } from '../../shared/ui/fact-list';
import { Message } from '../../shared/ui/message';
import { StepList } from '../../shared/ui/step-list';
import { check } from '../messages/en.yml';
import { callsOf, readerFacts, usageWarning } from '../words/access';
import { mayBeTooEarly, stepEnd, stepNotice, stepSigns } from '../words/steps';

interface AccessStepsProps {
  readonly steps: readonly AccessStep[];
  /** Who reads; null where the test did not get so far. */
  readonly reader: Reader | null;
  /** Until when a new app may not be ready yet; null where none is waited for. */
  readonly readyBy: string | null;
}

/** The steps of the test, each with how it ended, and who reads; the first that failed says what to do. */
export function AccessSteps({ steps, reader, readyBy }: AccessStepsProps): JSX.Element {
  const titleId = useId();
  const stopped = steps.find(({ state }) => state === 'failed');
  const advice = stopped && stepNotice(stopped, readyBy);
  const warning = usageWarning(callsOf(reader));
  return (
    <section className="inset stack" aria-labelledby={titleId}>
      <h3 id={titleId}>{check.title}</h3>
      <StepList
        steps={steps.map((step) => ({
          name: step.name,
          sign: readyBy !== null && mayBeTooEarly(step) ? 'warning' : stepSigns[step.state],
          title: check.steps[step.name],
          end: stepEnd(step, stopped === undefined),
          below: step === stopped && advice && <Message notice={advice} />,
        }))}
      />
      {reader && <FactList facts={readerFacts(reader)} />}
      {warning && <Message notice={warning} />}
    </section>
  );
}
