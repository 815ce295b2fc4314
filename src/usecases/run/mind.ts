import { asAppError } from '../../domain/consequence';
import { isWaitCode } from '../../domain/run/run';
import type { Overseer } from './overseer';

const usualWaitSeconds = 60;

/** Does something beside the sending; trouble of the platform then stops the delivery in good order. */
export async function mind(overseer: Overseer, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    const { code, facts, source } = asAppError(thrown);
    if (!isWaitCode(code))
      return overseer.pauseFor('trouble', code, { detail: facts.detail ?? null, source });
    overseer.stop({ why: 'waits', seconds: facts.retryAfterSeconds ?? usualWaitSeconds, code, source });
  }
}
