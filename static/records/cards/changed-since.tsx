import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { rowCards } from '../messages/en.yml';
import { readBefore } from '../words/row-card';
import { changesBetween } from './card-changes';
import type { ShownCard } from './shown-cards';
import { useMinutes } from './use-minutes';
import type { CardBefore } from './use-since-push';

interface ChangedSinceProps {
  readonly before: CardBefore;
  readonly now: ShownCard;
  readonly onDismiss: () => void;
}

/** What of a record is different since it was pushed, old beside new. By whom or by what nobody can tell, and nobody says. */
export function ChangedSince({ before, now, onDismiss }: ChangedSinceProps): JSX.Element {
  useMinutes();
  const changes = changesBetween(before.card, now);
  return (
    <div role="status">
      {changes.length > 0 && (
        <div className="inset stack tight changed-since">
          <strong>{rowCards.changed}</strong>
          <dl className="stack tight">
            {changes.map(({ label, was, is }, at) => (
              <div key={at}>
                <dt>
                  <bdi>{label}</bdi>
                </dt>
                <dd>
                  <Value of={was} as="del" spoken={rowCards.before} />
                  <span aria-hidden="true">{' → '}</span>
                  <Value of={is} as="ins" spoken={rowCards.now} />
                </dd>
              </div>
            ))}
          </dl>
          <div className="line subtle">
            <span>{readBefore(before.readAt)}</span>
            <Button spacing="compact" appearance="subtle" onClick={onDismiss}>
              {rowCards.dismiss}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}

interface ValueProps {
  readonly of: string | null;
  readonly as: 'del' | 'ins';
  /** Which of the two it is, for those who do not see them side by side. */
  readonly spoken: string;
}

function Value({ of, as: Tag, spoken }: ValueProps): JSX.Element {
  return (
    <>
      <span className="unseen">{spoken}</span> <Tag>{of === null ? rowCards.empty : <bdi>{of}</bdi>}</Tag>
    </>
  );
}
