import type { Notice } from '../../shared/words/notice';
import { gone as words } from '../messages/en.yml';
import type { Gone } from '../rows/placed-links';

/** Said in the place of a link that is no longer linked; `name` is its record's. */
export function linkGone(name: string, gone: Gone): Notice {
  if (gone.by === 'own') return gone.notice;
  return {
    tone: 'warning',
    title: words.title({ name }),
    whatToDo: `${gone.notDone ?? ''} ${words.whatToDo}`.trim(),
  };
}
