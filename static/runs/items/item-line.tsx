import type { JSX } from 'react';
import type { ItemView } from '../../../src/contract/runs/item';
import { Glyph } from '../../shared/ui/glyph';
import { stateSigns } from '../words/items';
import {
  itemLinks as linkedWords,
  items as itemWords,
  planned as plannedWords,
  states as stateWords,
} from '../messages/en.yml';
import { itemReason } from '../words/items';
import { recordName } from '../../shared/words/record-name';
import { openRecordAt } from '../../shared/words/open-record-at';
import { OutsideLink } from '../../shared/ui/outside-link';
import { lowerFirst } from '../../shared/words/letters';
import { atTime } from '../../shared/words/time';
import { IssueLink } from './issue-link';

/** One item of a run: issue, record, how it stands or what is planned, why, and when. */
export function ItemLine({
  item,
  isPlan,
}: {
  readonly item: ItemView;
  readonly isPlan: boolean;
}): JSX.Element {
  const { issueKey, formerKey, record, host, plannedAs, state, linked, at, detail } = item;
  const reason = itemReason(item);
  const planned = isPlan && plannedAs !== 'skip';
  const name = planned ? plannedWords[plannedAs] : stateWords[state];
  return (
    <li className="item">
      <span>
        {formerKey && <span className="subtle">{itemWords.formerKey({ key: formerKey })}</span>}
        <IssueLink issueKey={issueKey} />
      </span>
      <span className="item-record">
        {record ? recordName(record) : <span className="subtle">{itemWords.noRecord}</span>}
        {record && host && <OtherOrgLink url={`https://${host}/${record.id}`} />}
      </span>
      <div className="item-state">
        <Glyph name={planned ? 'info' : stateSigns[state]} />
        <div>
          {name}
          {record && linked && !isPlan && <span className="subtle">, {lowerFirst(linkedWords[linked])}</span>}
          {at && <span className="subtle"> {atTime(at)}</span>}
          {reason && <p className="subtle">{reason}</p>}
          {detail && <q className="subtle">{detail}</q>}
        </div>
      </div>
    </li>
  );
}

/** The way to a record of another org: its id alone would be looked for in the org everybody expects. */
function OtherOrgLink({ url }: { readonly url: string }): JSX.Element {
  return (
    <span className="subtle">
      {' '}
      <OutsideLink url={url}>{openRecordAt(url)}</OutsideLink>
    </span>
  );
}
