import type { CheckStep } from '../../../src/contract/connections/check-step';
import { regions } from '../../shared/messages/en.yml';
import type { GlyphName } from '../../shared/ui/glyph';
import { toned, type Notice } from '../../shared/words/notice';
import { check } from '../messages/en.yml';
import { settingsNotice } from './settings';

/** The sign of how a step ended, beside its words. */
export const stepSigns = {
  passed: 'success',
  failed: 'error',
  notTried: 'none',
} as const satisfies Record<CheckStep['state'], GlyphName>;

/** How the last step ended, with what was found: an empty list is an answer too. */
export function stepEnd({ state, links }: CheckStep): string {
  const words = check.states[state];
  return links === null ? words : check.withLinks({ state: words, links });
}

/** What the first step that failed says: where the other region took the token, that is the answer. */
export function stepNotice({ name, error, betterRegion, untriedRegion }: CheckStep): Notice | null {
  if (betterRegion !== null) {
    const region = regions[betterRegion];
    const { title, whatToDo } = check.otherRegion;
    return { tone: 'error', title: title({ region }), whatToDo: whatToDo({ region }) };
  }
  if (error === null) return null;
  const notice = settingsNotice(error);
  // The token is accepted, and the links of the issue that was tried are not shown.
  if (name === 'readable') return { ...notice, ...toned('warning', check.unreadable) };
  const isRefusedTwice = error.code === 'TOKEN_REJECTED' && untriedRegion === null;
  return isRefusedTwice ? { ...notice, ...check.neitherRegion } : notice;
}
