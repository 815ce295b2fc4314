import type { WireError } from '../../../src/contract/errors';
import { notConnected, trouble } from '../messages/en.yml';
import { upperFirst } from './letters';

/** What an admin can do where nothing is connected, by why it is so. */
export function notConnectedAdmin(why: WireError['why']): string {
  if (why === undefined) return trouble.notConnectedAdmin;
  return notConnected.do({ fix: upperFirst(notConnected[why].fix) });
}
