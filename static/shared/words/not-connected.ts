import type { WireError } from '../../../src/contract/errors';
import { errors, notConnected, trouble } from '../messages/en.yml';
import { upperFirst } from './letters';
import type { Notice } from './notice';

/**
 * Why nothing is connected, and what this person can do about it. Apart from the other errors' words, because few sites
 * ever need it and the panel is to stay small.
 */
export function notConnectedNotice(why: WireError['why'], mayAdminister: boolean): Notice {
  const { title, whatToDo } = errors.NOT_CONNECTED;
  if (why === undefined)
    return { tone: 'info', title, whatToDo: mayAdminister ? trouble.notConnectedAdmin : whatToDo };
  const { fix, title: reason } = notConnected[why];
  return {
    tone: 'info',
    title: reason,
    whatToDo: mayAdminister ? notConnected.do({ fix: upperFirst(fix) }) : notConnected.ask({ fix }),
  };
}
