import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import type { ConnectionView } from '../../src/contract/connections/settings-view';
import { Badge } from '../shared/ui/badge';
import { CheckSteps } from './check-steps';
import { rotation as rotationWords } from './messages/en.yml';
import { NextTokenForm } from './next-token-form';
import { PreparedToken } from './prepared-token';
import { PreviousToken } from './previous-token';
import { ResultPlace } from '../shared/ui/result-place';
import { useRotation } from './use-rotation';
import type { Look } from './use-settings';

interface NextTokenProps {
  readonly connection: ConnectionView;
  /** Whether it is the only one, of which nothing is said by name. */
  readonly isOnly: boolean;
  readonly longestDays: number | null;
  readonly look: Look;
}

/** Replacing a connection's token without a gap: folded away while nothing goes on. */
export function NextToken({ connection, isOnly, longestDays, look }: NextTokenProps): JSX.Element {
  const { id, name, next, previous } = connection;
  const rotation = useRotation(id, look);
  const { running, came } = rotation;
  const [asking, setAsking] = useState<'never' | 'now' | 'done'>('never');
  const goesOn = next !== null || previous !== null;
  const [unfolded, setUnfolded] = useState({ isOpen: goesOn, goesOn });
  // What begins to go on comes into view; what ended stays open with what came of it.
  if (unfolded.goesOn !== goesOn) setUnfolded({ isOpen: unfolded.isOpen || goesOn, goesOn });
  return (
    <details
      className="card"
      open={unfolded.isOpen}
      onToggle={(event) => {
        setUnfolded({ isOpen: event.currentTarget.open, goesOn });
      }}
    >
      <summary>
        {isOnly ? rotationWords.heading : rotationWords.headingOf({ name })}{' '}
        {next && <Badge>{rotationWords.isPrepared}</Badge>}
        {previous && <Badge>{rotationWords.canGoBack}</Badge>}
      </summary>
      <div className="stack wide">
        <ResultPlace notice={came.notice} />
        {previous && <PreviousToken token={previous} running={running} onBack={rotation.goBack} />}
        {next ? (
          <PreparedToken
            token={next}
            running={running}
            onSwitch={rotation.switchNow}
            onDiscard={rotation.discard}
          />
        ) : (
          preparing()
        )}
        {came.steps && <CheckSteps steps={came.steps} running={running} />}
      </div>
    </details>
  );

  function preparing(): JSX.Element {
    if (asking === 'now') {
      return (
        <NextTokenForm
          rotation={rotation}
          longestDays={longestDays}
          onPrepared={() => {
            setAsking('never');
          }}
          onCancel={() => {
            rotation.forget();
            setAsking('done');
          }}
        />
      );
    }
    return (
      <div className="stack">
        <p>{rotationWords.intro}</p>
        <p className="subtle">{rotationWords.overlap}</p>
        <p className="subtle">{rotationWords.org}</p>
        <div className="line">
          <Button
            autoFocus={asking === 'done'}
            isDisabled={running !== null}
            onClick={() => {
              rotation.forget();
              setAsking('now');
            }}
          >
            {rotationWords.prepare}
          </Button>
        </div>
      </div>
    );
  }
}
