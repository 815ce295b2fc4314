import type { Source } from '../../contract/errors';
import type { StoredPause, WaitCode } from '../model/run';

/**
 * How a delivery came to its end: it is through with its part; its time or its requests are used up, so that another goes
 * on; it was stopped; or another has taken its place, so that it must not write about the run any more.
 */
export type Verdict =
  | { readonly why: 'ready' | 'tried' | 'partly' | 'done' | 'handedOn' | 'cancelled' | 'displaced' }
  | { readonly why: 'paused'; readonly pause: StoredPause }
  | { readonly why: 'waits'; readonly seconds: number; readonly code: WaitCode; readonly source: Source };
