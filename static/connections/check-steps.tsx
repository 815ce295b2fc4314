import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import type { Region } from '../../src/contract/connections/region';
import type { CheckStep } from '../../src/contract/connections/check-step';
import { regions } from '../shared/messages/en.yml';
import { Message } from '../shared/ui/message';
import { StepList } from '../shared/ui/step-list';
import { stepEnd, stepNotice, stepSigns } from './words/check-steps';
import { check, otherRegion } from './messages/en.yml';

interface CheckStepsProps {
  readonly steps: readonly CheckStep[];
  readonly running: string | null;
  /** Where the region can be changed. */
  readonly ofRegion?: RegionWays;
}

interface RegionWays {
  readonly onUse: (region: Region) => void;
  /** The admin agrees that the token is sent to the other region. */
  readonly onTryOther: () => void;
}

/** The steps of the test, each with how it ended; the first that failed says what to do. */
export function CheckSteps({ steps, running, ofRegion }: CheckStepsProps): JSX.Element {
  const titleId = useId();
  const stopped = steps.find((step) => step.state === 'failed');
  const advice = stopped ? stepNotice(stopped) : null;
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{check.title}</h2>
      <StepList
        steps={steps.map((step) => ({
          name: step.name,
          sign: stepSigns[step.state],
          title: check.steps[step.name],
          end: stepEnd(step),
          below: step === stopped && advice && (
            <Message notice={advice}>
              {ofRegion && step.betterRegion && regionButton(step.betterRegion, ofRegion)}
              {ofRegion && step.untriedRegion && otherRegionButton(step.untriedRegion, ofRegion)}
            </Message>
          ),
        }))}
      />
    </section>
  );

  function regionButton(region: Region, { onUse }: RegionWays): JSX.Element {
    return button(otherRegion.use({ region: regions[region] }), () => {
      onUse(region);
    });
  }

  function otherRegionButton(region: Region, { onTryOther }: RegionWays): JSX.Element {
    return (
      <div className="stack tight">
        <p id={`${titleId}sent`}>{otherRegion.sent({ region: regions[region], where: region })}</p>
        <div className="line">{button(otherRegion.try, onTryOther, `${titleId}sent`)}</div>
      </div>
    );
  }

  function button(label: string, onClick: () => void, describedBy?: string): JSX.Element {
    return (
      <Button
        aria-describedby={describedBy}
        isLoading={running === 'test'}
        isDisabled={running !== null && running !== 'test'}
        onClick={onClick}
      >
        {label}
      </Button>
    );
  }
}
