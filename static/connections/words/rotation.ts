import type { WireError } from '../../../src/contract/errors';
import type { Reach } from '../../../src/contract/connections/rotation';
import { toned, type Notice } from '../../shared/words/notice';
import { rotation } from '../messages/en.yml';
import { settingsNotice } from './settings';

/** That a token is prepared, and how many links are read with it: the only check of its org that can be made. */
export function preparedNotice(reach: Reach | null): Notice {
  const { issues, found, of } = reach ?? { issues: 0, found: 0, of: 0 };
  const isFewer = found < of;
  const told = [rotation.reach({ issues, found, of }), rotation.org, ...(isFewer ? [rotation.fewer] : [])];
  return toned(isFewer ? 'warning' : 'success', { title: rotation.prepared, whatToDo: told.join(' ') });
}

const tones = {
  notPrepared: 'error',
  switched: 'success',
  notSwitched: 'error',
  switchedBack: 'success',
  notSwitchedBack: 'error',
  discarded: 'success',
} as const satisfies Partial<Record<keyof typeof rotation, Notice['tone']>>;

/** What came of preparing, switching and discarding. */
export function rotationOutcome(outcome: keyof typeof tones): Notice {
  return toned(tones[outcome], rotation[outcome]);
}

/** Why nothing came of it. */
export function rotationNotice(error: WireError): Notice {
  const notice = settingsNotice(error);
  return error.code === 'CHANGED_MEANWHILE' ? { ...notice, ...rotation.changedMeanwhile } : notice;
}
