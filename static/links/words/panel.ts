import type { WireError } from '../../../src/contract/errors';
import { noticeOfError } from '../../shared/words/errors';
import type { Notice } from '../../shared/words/notice';
import { doubt } from '../messages/en.yml';

/** Said where the links on the page could not be read again, with the reason where it is known. */
export function linksInDoubt(error: WireError | null): Notice {
  if (error === null) return { tone: 'warning', title: doubt.title, whatToDo: doubt.plain };
  const { title: reason, whatToDo = '', ...asides } = noticeOfError(error);
  return {
    ...asides,
    tone: 'warning',
    title: doubt.title,
    whatToDo: doubt.reason({ reason, whatToDo }).trim(),
  };
}
