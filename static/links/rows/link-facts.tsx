import type { JSX, ReactNode } from 'react';
import type { Link, LinkOptions } from '../../../src/contract/links/link';
import { Badge } from '../../shared/ui/badge';
import { OutsideLink } from '../../shared/ui/outside-link';
import { lastPushLine } from '../words/pushes';
import { options as optionWords } from '../../shared/messages/en.yml';
import { openRecordAt } from '../../shared/words/open-record-at';
import { onDateAt } from '../../shared/words/time';
import { RecordName } from './record-name';

const shownOptions = ['viewOnly', 'autoPush', 'autoPull'] as const satisfies readonly (keyof LinkOptions)[];

interface LinkFactsProps {
  readonly link: Link;
  readonly nameId?: string;
  readonly isInDoubt?: boolean;
  /** Two lines that are there before anybody knows what they will say: nothing moves when that comes. */
  readonly head?: ReactNode;
  /** More short facts beside the options. */
  readonly children?: ReactNode;
}

/** What is known of one link: the record, its options, its last push, the way to open it. `nameId` is for descriptions. */
export function LinkFacts({ link, nameId, isInDoubt = false, head, children }: LinkFactsProps): JSX.Element {
  const { record, options, lastPush, url } = link;
  const badges = shownOptions.filter(
    (option) => options[option] && (option === 'viewOnly' || !options.viewOnly),
  );
  const marks = (
    <>
      {badges.map((option) => (
        <Badge key={option}>{optionWords[option].label}</Badge>
      ))}
      {children}
    </>
  );
  return (
    <div className={head ? 'headed stack tight' : 'stack tight'}>
      {head ? (
        <div className="head">{head}</div>
      ) : (
        <div className="line">
          <RecordName record={record} nameId={nameId} />
          {marks}
        </div>
      )}
      <div className="line subtle">
        {head && marks}
        <span title={lastPush ? onDateAt(lastPush.at) : undefined}>{lastPushLine(lastPush, isInDoubt)}</span>
        {url && (
          <OutsideLink url={url} {...(nameId ? { describedBy: nameId } : {})}>
            {openRecordAt(url)}
          </OutsideLink>
        )}
      </div>
    </div>
  );
}
