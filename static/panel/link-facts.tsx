import type { JSX } from 'react';
import type { Link, LinkOptions } from '../../src/contract/link';
import { Badge } from '../shared/ui/badge';
import { OutsideLink } from '../shared/ui/outside-link';
import { optionWords } from '../shared/words/links';
import { openRecordAt } from '../shared/words/panel';
import { lastPushLine } from '../shared/words/pushes';
import { onDateAt } from '../shared/words/time';

const shownOptions = ['viewOnly', 'autoPush', 'autoPull'] as const satisfies readonly (keyof LinkOptions)[];

/** What is known of one link: the record, its options, its last push, the way to open it. `nameId` is for descriptions. */
export function LinkFacts({ link, nameId }: { readonly link: Link; readonly nameId?: string }): JSX.Element {
  const { record, options, lastPush, url } = link;
  const badges = shownOptions.filter(
    (option) => options[option] && (option === 'viewOnly' || !options.viewOnly),
  );
  return (
    <div className="stack tight">
      <div className="line">
        <span className="line" id={nameId}>
          <strong>{record.object}</strong>
          <span className="id">{record.id}</span>
        </span>
        {badges.map((option) => (
          <Badge key={option}>{optionWords[option].label}</Badge>
        ))}
      </div>
      <div className="line subtle">
        <span title={lastPush ? onDateAt(lastPush.at) : undefined}>{lastPushLine(lastPush)}</span>
        {url && (
          <OutsideLink url={url} {...(nameId ? { describedBy: nameId } : {})}>
            {openRecordAt(url)}
          </OutsideLink>
        )}
      </div>
    </div>
  );
}
