import type { ErrorCode, Source } from '../../contract/errors';
import type { TroublePause, Verdict } from './run';

/** What is known about a failure: the other side's own words, and which side failed. */
export interface Said {
  readonly detail: string | null;
  readonly source: Source;
}

/** A pause nobody caused with an answer. */
export const nothingSaid: Said = { detail: null, source: {} };

/** The verdict on a delivery whose run waits for a person now. `position`: the item whose answer is quoted. */
export function pauseFor(
  why: TroublePause,
  code: ErrorCode,
  now: Date,
  { detail, source }: Said = nothingSaid,
  position: number | null = null,
): Verdict {
  return {
    why: 'paused',
    pause: { by: 'trouble', why, code, source, detail, at: now.toISOString(), position },
  };
}
