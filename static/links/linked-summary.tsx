import type { JSX } from 'react';
import type { LinkResult } from '../../src/contract/links/questions';
import { Message } from '../shared/ui/message';
import { noticeOfLinking } from './words/links';
import { noticeOfPush } from './words/pushes';

/** What came of linking, record by record where a push did not simply work. */
export function LinkedSummary({ result }: { readonly result: LinkResult }): JSX.Element {
  const pushes = result.items.flatMap((item) => item.push ?? []);
  const troubled = pushes.filter((push) => push.outcome !== 'pushed');
  return (
    <div role="status" className="stack">
      <Message notice={noticeOfLinking(result)} />
      {troubled.map((push) => (
        <div key={push.recordId} className="stack tight">
          <span className="id">{push.recordId}</span>
          <Message notice={noticeOfPush(push)} />
        </div>
      ))}
    </div>
  );
}
