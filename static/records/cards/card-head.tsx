import { Fragment, type JSX } from 'react';
import { rowCards } from '../messages/en.yml';
import { ObjectIcon } from '../icons/object-icon';
import { Lozenge } from './lozenge';
import { ReadLine } from './read-line';
import type { ShownCard, ShownCards } from './shown-cards';
import '../../shared/ui/fact-list.css';

/** How many facts the closed card tells in its one line. */
const inLine = 3;

interface CardHeadProps {
  readonly card: ShownCard;
  readonly among: ShownCards;
  readonly nameId: string;
}

/** What heads a row whose record was read: its name and status, one line of facts, and on demand the whole card. */
export function CardHead({ card, among, nameId }: CardHeadProps): JSX.Element {
  const { facts, status, about } = card;
  const line = facts.filter(({ value }) => value !== about).slice(0, inLine);
  return (
    <>
      <ObjectIcon object={card.object} />
      <span className="card-title" id={nameId}>
        <strong>
          <bdi>{card.title ?? card.objectLabel}</bdi>
        </strong>{' '}
        {card.title === null ? (
          <span className="id">{card.id}</span>
        ) : (
          <span className="subtle">
            <bdi>{card.objectLabel}</bdi>
          </span>
        )}
      </span>
      <details className="card-fold">
        <summary className="subtle">
          {status !== null && (
            <Lozenge isClosed={card.isClosed}>
              <bdi>{status}</bdi>
            </Lozenge>
          )}
          {line.map(({ label, value }, at) => (
            <Fragment key={at}>
              {' '}
              <span className="card-fact">
                <bdi>{label}</bdi>
                {': '}
                <bdi>{value}</bdi>
              </span>
            </Fragment>
          ))}
          {status === null && line.length === 0 && rowCards.details}
        </summary>
        <dl className="facts">
          {facts.map(({ label, value }, at) => (
            <CardFact key={at} label={label} value={value} />
          ))}
          <dt>{rowCards.id}</dt>
          <dd className="id">{card.id}</dd>
        </dl>
        <p className="subtle">
          <ReadLine {...among} />
        </p>
        {among.seenAs !== null && <p className="subtle">{rowCards.inTheirWords({ who: among.seenAs })}</p>}
      </details>
    </>
  );
}

function CardFact({ label, value }: { readonly label: string; readonly value: string }): JSX.Element {
  return (
    <>
      <dt>
        <bdi>{label}</bdi>
      </dt>
      <dd className="card-value">
        <bdi>{value}</bdi>
      </dd>
    </>
  );
}
