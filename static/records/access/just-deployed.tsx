import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { Outcome } from '../../shared/ui/outcome';
import { toned } from '../../shared/words/notice';
import { soon } from '../../shared/words/time';
import { deployed } from '../messages/en.yml';
import type { Deployment } from './use-deployment';

interface JustDeployedProps {
  readonly deployment: Deployment;
  readonly running: string | null;
  readonly onRetry: () => void;
}

/** The wait for an app that Salesforce may not know yet. Seen it counts down; it is read aloud once. */
export function JustDeployed({ deployment, running, onRetry }: JustDeployedProps): JSX.Element {
  const { readyBy, secondsLeft, begin, end } = deployment;
  const notice =
    readyBy === null
      ? undefined
      : toned('info', {
          title: deployed.title({ time: soon(readyBy) }),
          whatToDo: deployed.whatToDo,
        });
  return (
    <div className="stack tight" tabIndex={-1}>
      <Outcome notice={notice} />
      {notice && (
        <p className="subtle" aria-hidden="true">
          {deployed.left({
            minutes: Math.floor(secondsLeft / 60),
            seconds: String(secondsLeft % 60).padStart(2, '0'),
          })}
        </p>
      )}
      <div className="line">
        {!notice && (
          <Button key="begin" spacing="compact" onClick={begin}>
            {deployed.begin}
          </Button>
        )}
        {notice && (
          <Button
            spacing="compact"
            isLoading={running === 'test'}
            isDisabled={running !== null && running !== 'test'}
            onClick={onRetry}
          >
            {deployed.retry}
          </Button>
        )}
        {notice && (
          <Button key="end" spacing="compact" appearance="subtle" onClick={end}>
            {deployed.end}
          </Button>
        )}
      </div>
    </div>
  );
}
