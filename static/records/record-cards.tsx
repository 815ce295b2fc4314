import Button from '@atlaskit/button/default/button';
import { useEffect, type JSX, type ReactNode } from 'react';
import type { SalesforceRecord } from '../../src/contract/links/link';
import { CardHead } from './cards/card-head';
import { ReadLine } from './cards/read-line';
import type { ShownCards } from './cards/shown-cards';
import { UnreadHead } from './cards/unread-head';
import { useCards } from './cards/use-cards';
import { rowCards } from './messages/en.yml';
import { whyNoCards } from './words/card-trouble';
import './cards/cards.css';

/** What heads the row of a record, by its id. */
type Heads = ReadonlyMap<string, (row: Row) => ReactNode>;

interface Row {
  readonly record: SalesforceRecord;
  readonly nameId: string;
}

interface RecordCardsProps {
  /** The records the issue is linked to now. */
  readonly records: readonly SalesforceRecord[];
  /** Another one where the links were read again. */
  readonly truth: object;
  readonly onHeads: (heads: Heads) => void;
}

/** What Salesforce itself knows of linked records: one quiet line of its own, and what heads their rows. */
export function RecordCards({ records, truth, onHeads }: RecordCardsProps): JSX.Element {
  const known = useCards(
    records.map(({ id }) => id),
    truth,
  );
  const { shown, asking } = known;
  useEffect(() => {
    onHeads(shown === null ? noHeads : headsOf(shown));
  }, [shown, onHeads]);
  const why = whyNoCards(known);
  return (
    <div className="subtle">
      <span role="status">{why?.words}</span>{' '}
      {why?.mayPass && (
        <Button appearance="subtle" spacing="compact" isLoading={asking} onClick={known.again}>
          {rowCards.tryAgain}
        </Button>
      )}{' '}
      {shown && shown.cards.length + shown.unread.length > 0 && <ReadLine {...shown} />}
      {shown === null && asking && why === null && rowCards.reading}
    </div>
  );
}

const noHeads: Heads = new Map();

function headsOf(shown: ShownCards): Heads {
  const { cards, unread, seenAs } = shown;
  const heads = new Map<string, (row: Row) => ReactNode>();
  for (const card of cards) {
    heads.set(card.id, ({ nameId }) => <CardHead card={card} among={shown} nameId={nameId} />);
  }
  for (const id of unread) heads.set(id, (row) => <UnreadHead {...row} seenAs={seenAs} />);
  return heads;
}
