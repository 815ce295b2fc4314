import type { SalesforceRecord } from '../../../src/contract/links/link';
import type { Notice } from '../../shared/words/notice';
import { recordName } from '../../shared/words/record-name';
import { gone } from '../messages/en.yml';

/** Said in the place of a link that somebody else removed; `notDone` is what therefore did not happen. */
export function linkGone(record: SalesforceRecord, notDone = ''): Notice {
  return {
    tone: 'warning',
    title: gone.title({ name: recordName(record) }),
    whatToDo: `${notDone} ${gone.whatToDo}`.trim(),
  };
}
