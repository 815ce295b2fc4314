import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { openMyConnection } from '../../shared/bridge/navigation';
import { Glyph } from '../../shared/ui/glyph';
import { find } from '../messages/en.yml';
import type { WhyNotFound } from '../words/find-trouble';
import type { SearchStage } from './use-search';

interface FindStatusProps {
  readonly stage: SearchStage;
  /** What is said, aloud too: '' for nothing. */
  readonly words: string;
  readonly onAgain: () => void;
}

/** How the search stands, said politely, with the ways out there are. With neither it takes no place, and no gap. */
export function FindStatus({ stage, words, onAgain }: FindStatusProps): JSX.Element {
  const way = wayOut(stage)?.way ?? null;
  return (
    <div className={words === '' && way === null ? 'unseen' : 'find-status'}>
      <p className="subtle">
        {stage.kind === 'failed' && <Glyph name="warning" />} <span role="status">{words}</span>
      </p>
      {way !== null && (
        <div className="line">
          {way === 'connect' && (
            <Button spacing="compact" onClick={openMyConnection}>
              {find.connect}
            </Button>
          )}
          <Button spacing="compact" appearance="subtle" onClick={onAgain}>
            {find.searchAgain}
          </Button>
        </div>
      )}
    </div>
  );
}

function wayOut(stage: SearchStage): WhyNotFound | null {
  if (stage.kind === 'failed') return stage.why;
  return stage.kind === 'found' ? stage.lacks : null;
}
