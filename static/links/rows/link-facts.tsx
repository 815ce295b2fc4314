import type { JSX, ReactNode } from 'react';
import type { Link, LinkOptions } from '../../../src/contract/links/link';
import { Badge } from '../../shared/ui/badge';
import { lastPushLine } from '../words/pushes';
import { options as optionWords } from '../../shared/messages/en.yml';
import { onDateAt } from '../../shared/words/time';
import { RecordName } from './record-name';

const shownOptions = ['viewOnly', 'autoPush', 'autoPull'] as const satisfies readonly (keyof LinkOptions)[];

interface LinkFactsProps {
  readonly link: Pick<Link, 'record' | 'options' | 'lastPush'>;
  readonly nameId?: string;
  readonly isInDoubt?: boolean;
  /** Two lines that are there before anybody knows what they will say: nothing moves when that comes. */
  readonly head?: ReactNode;
  /** More short facts beside the options. */
  readonly marks?: ReactNode;
  /** What stands beside the last push. */
  readonly children?: ReactNode;
}

/** What is known of one link: the record, its options, its last push. `nameId` is for descriptions. */
export function LinkFacts(props: LinkFactsProps): JSX.Element {
  const { link, nameId, isInDoubt = false, head, marks, children } = props;
  const { record, options, lastPush } = link;
  const badges = shownOptions.filter(
    (option) => options[option] && (option === 'viewOnly' || !options.viewOnly),
  );
  const shownMarks = (
    <>
      {badges.map((option) => (
        <Badge key={option}>{optionWords[option].label}</Badge>
      ))}
      {marks}
    </>
  );
  return (
    <div className={head ? 'headed stack tight' : 'stack tight'}>
      {head ? (
        <div className="head">{head}</div>
      ) : (
        <div className="line">
          <RecordName record={record} nameId={nameId} />
          {shownMarks}
        </div>
      )}
      <div className="line subtle">
        {head && shownMarks}
        <span title={lastPush ? onDateAt(lastPush.at) : undefined}>{lastPushLine(lastPush, isInDoubt)}</span>
        {children}
      </div>
    </div>
  );
}
