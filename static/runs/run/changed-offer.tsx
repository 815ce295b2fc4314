import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { Message } from '../../shared/ui/message';
import { Outcome } from '../../shared/ui/outcome';
import { result as resultWords } from '../messages/en.yml';
import { changedNotice } from '../words/result';
import type { Begin } from '../begin';
import { useBeginning } from './use-beginning';
import { useChanged } from './use-changed';

interface ChangedOfferProps {
  readonly projectId: string;
  readonly runId: string;
  readonly begin: Begin;
}

/** Offers to push what changed in Jira since the run began; nothing where nothing did, or where that cannot be told. */
export function ChangedOffer({ projectId, runId, begin }: ChangedOfferProps): JSX.Element | null {
  const atMost = useChanged(projectId, runId, true);
  const again = useBeginning(begin);
  if (atMost === 0) return null;
  return (
    <>
      <Message notice={changedNotice(atMost)}>
        <Button
          spacing="compact"
          isLoading={again.running}
          onClick={() => void again.start({ how: 'changedDuring', runId })}
        >
          {resultWords.pushChanged}
        </Button>
      </Message>
      <Outcome notice={again.notice} />
    </>
  );
}
