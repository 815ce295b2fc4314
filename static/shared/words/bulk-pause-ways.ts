import type { RunView } from '../../../src/contract/runs/run-view';
import { canResume, pauseNeedsSettings } from './bulk-pauses';

/**
 * What somebody who is no Jira admin can do about a pause that is mended in the settings: whom to ask, and what they can do here
 * themself; null where there is nothing to add.
 */
export function wayWithoutSettings(
  run: Pick<RunView, 'pause' | 'isYours'>,
  mayAdminister: boolean,
): string | null {
  if (mayAdminister || !pauseNeedsSettings(run)) return null;
  const then = canResume(run) ? ' Once that is done, press Resume here.' : '';
  return `Ask a Jira admin of this site to do that.${then} You can close this page and come back: the run waits, and nothing is sent meanwhile. Or cancel it: what was pushed stays pushed.`;
}
