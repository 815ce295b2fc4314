import type { RunView } from '../../../src/contract/runs/run-view';
import { pauses } from '../messages/en.yml';
import { canResume, pauseNeedsSettings } from './pauses';

/**
 * What somebody who is no Jira admin can do about a pause that is mended in the settings: whom to ask, and what they can do here
 * themself; null where there is nothing to add.
 */
export function wayWithoutSettings(
  run: Pick<RunView, 'pause' | 'isYours' | 'connection' | 'stop'>,
  mayAdminister: boolean,
): string | null {
  if (mayAdminister || !pauseNeedsSettings(run)) return null;
  return canResume(run) ? pauses.askAdminThenResume : pauses.askAdmin;
}
