import type { AccessStep } from '../../../src/contract/records/access';
import type { SalesforceCode } from '../../../src/contract/records/trouble';
import type { GlyphName } from '../../shared/ui/glyph';
import { toned, type Notice } from '../../shared/words/notice';
import { soon } from '../../shared/words/time';
import { check, deployed } from '../messages/en.yml';
import { troubleNotice } from './trouble';

/** The sign of how a step ended, beside its words. */
export const stepSigns = {
  passed: 'success',
  failed: 'error',
  notTried: 'none',
} as const satisfies Record<AccessStep['state'], GlyphName>;

/** What Salesforce says of an app that it does not know yet. */
const saidOfNewApps: readonly SalesforceCode[] = ['APP_UNKNOWN', 'SECRET_WRONG'];

/** Whether a step may only have failed because the app was deployed a moment ago. */
export function mayBeTooEarly({ state, trouble }: AccessStep): boolean {
  return state === 'failed' && trouble !== null && saidOfNewApps.includes(trouble.code);
}

/** How a step ended, with what was found. `isFurther`: the steps below it passed, so that it had nothing to try. */
export function stepEnd({ name, state, object, found, of }: AccessStep, isFurther: boolean): string {
  if (found !== undefined && of !== undefined) return check.found({ found, of });
  if (state === 'failed' && object !== undefined) return check.failedAt({ object });
  if (state === 'notTried' && isFurther) {
    if (name === 'objects') return check.noObjects;
    if (name === 'records') return check.noRecords;
  }
  return check.states[state];
}

/** What the first step that failed says; until `readyBy`, a new app may only not be ready yet. */
export function stepNotice(step: AccessStep, readyBy: string | null): Notice | null {
  if (step.state !== 'failed') return null;
  if (step.trouble === null) {
    const { title, whatToDo } = check.otherOrg;
    return toned('warning', { title: title({ of: step.of ?? 0 }), whatToDo });
  }
  const notice = troubleNotice(step.trouble);
  if (readyBy === null || !mayBeTooEarly(step)) return notice;
  const { title, whatToDo } = deployed.notReady;
  return { ...notice, ...toned('warning', { title, whatToDo: whatToDo({ time: soon(readyBy) }) }) };
}
