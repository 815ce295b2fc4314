import Button from '@atlaskit/button/default/button';
import { useEffect, type JSX, type ReactNode } from 'react';
import type { SalesforceRecord } from '../../src/contract/links/link';
import { CardHead } from './cards/card-head';
import { ChangedSince } from './cards/changed-since';
import { PlainHead } from './cards/plain-head';
import { ReadLine } from './cards/read-line';
import type { ShownCards } from './cards/shown-cards';
import { UnreadHead } from './cards/unread-head';
import { useCards } from './cards/use-cards';
import { useSincePush, type SincePush } from './cards/use-since-push';
import { openMyConnection } from '../shared/bridge/navigation';
import { rowCards } from './messages/en.yml';
import { isSilent, whyNoCards } from './words/card-trouble';
import { calledWords } from './words/row-card';
import './cards/cards.css';

/** What is known of a record besides its link: what heads its row, what stands below it, its name, and whether it is missing. */
interface Head {
  readonly head: (row: Row) => ReactNode;
  readonly below: ReactNode;
  readonly name: string | null;
  readonly isTroubled: boolean;
}

/** Heads of rows, by the record's id. */
type Heads = ReadonlyMap<string, Head>;

interface Row {
  readonly record: SalesforceRecord;
  readonly nameId: string;
}

interface RecordCardsProps {
  /** The records the issue is linked to now. */
  readonly records: readonly SalesforceRecord[];
  /** Another one where the links were read again. */
  readonly truth: object;
  /** The last push: the records it may have reached. */
  readonly pushed: { readonly recordIds: readonly string[] } | null;
  readonly onHeads: (heads: Heads | null) => void;
}

/** What Salesforce itself knows of linked records: one quiet line of its own, and what heads their rows. */
export function RecordCards({ records, truth, pushed, onHeads }: RecordCardsProps): JSX.Element {
  const known = useCards(
    records.map(({ id }) => id),
    truth,
  );
  const { shown, asking } = known;
  const { before, dismiss } = useSincePush(known, pushed, known.refresh);
  const why = whyNoCards(known);
  // The integration user reads instead: nothing else would tell that the person's own log-in has ended.
  const hasEnded = why === null && shown?.ownLogInHasEnded === true;
  const isOver = known.trouble !== null && isSilent(known.trouble.code);
  useEffect(() => {
    onHeads(isOver ? null : headsOf(records, shown, { before, dismiss }));
  }, [isOver, records, shown, before, dismiss, onHeads]);
  return (
    <div className="subtle">
      <span role="status">{why?.words ?? (hasEnded && rowCards.ownEnded)}</span>{' '}
      {why?.mayPass && (
        <Button appearance="subtle" spacing="compact" isLoading={asking} onClick={known.again}>
          {rowCards.tryAgain}
        </Button>
      )}{' '}
      {(why?.byConnecting ?? hasEnded) && (
        <Button appearance="subtle" spacing="compact" onClick={openMyConnection}>
          {rowCards.myConnection}
        </Button>
      )}{' '}
      {shown && shown.cards.length + shown.unread.length > 0 && <ReadLine {...shown} />}
      {shown === null && asking && why === null && rowCards.reading}
    </div>
  );
}

function headsOf(
  records: readonly SalesforceRecord[],
  shown: ShownCards | null,
  { before, dismiss }: SincePush,
): Heads {
  const cards = new Map(shown?.cards.map((card) => [card.id, card]));
  const unread = new Set(shown?.unread);
  return new Map(records.map(({ id }) => [id, headOf(id)]));

  function headOf(id: string): Head {
    const card = cards.get(id);
    const then = before.get(id);
    if (card && shown) {
      return {
        head: ({ nameId }) => <CardHead card={card} among={shown} nameId={nameId} />,
        below: then && (
          <ChangedSince
            before={then}
            now={card}
            onDismiss={() => {
              dismiss(id);
            }}
          />
        ),
        name: calledWords(card),
        isTroubled: false,
      };
    }
    const isUnread = unread.has(id);
    return {
      head: (row) =>
        isUnread ? <UnreadHead {...row} seenAs={shown?.seenAs ?? null} /> : <PlainHead {...row} />,
      below: null,
      name: null,
      isTroubled: isUnread,
    };
  }
}
