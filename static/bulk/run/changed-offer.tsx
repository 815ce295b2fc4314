import Button from '@atlaskit/button/default/button';
import { useEffect, useState, type JSX } from 'react';
import { countChanged } from '../../shared/backend/bulk';
import { Message } from '../../shared/ui/message';
import { Outcome } from '../../shared/ui/outcome';
import { changedNotice, resultWords } from '../../shared/words/bulk-result';
import type { Begin } from '../begin';
import { useBeginning } from './use-beginning';

interface ChangedOfferProps {
  readonly projectId: string;
  readonly runId: string;
  readonly begin: Begin;
}

/** Offers to push what changed in Jira since the run began; nothing where nothing did, or where that cannot be told. */
export function ChangedOffer({ projectId, runId, begin }: ChangedOfferProps): JSX.Element | null {
  const [atMost, setAtMost] = useState(0);
  const again = useBeginning(begin);
  useEffect(() => {
    let wanted = true;
    const look = async (): Promise<void> => {
      const reply = await countChanged({ projectId, runId });
      if (wanted && reply.ok) setAtMost(reply.data.atMost);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [projectId, runId]);
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
