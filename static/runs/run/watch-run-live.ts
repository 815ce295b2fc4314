import type { RunView } from '../../../src/contract/runs/run-view';
import type { Reply } from '../../../src/contract/procedure';
import { pollAfterMs } from './poll-pace';

/** A watch over one run. */
export interface Watch {
  /** Takes over what a command answered; a question that is on its way is older, and its answer dropped. */
  readonly learn: (run: RunView) => void;
  /** Asks now. */
  readonly look: () => void;
  readonly stop: () => void;
}

/** Asks about a run again and again, never twice at a time, at the pace that suits its phase and the page's visibility. */
export function watchRunLive(
  first: RunView,
  ask: () => Promise<Reply<RunView>>,
  tell: (reply: Reply<RunView>, misses: number) => void,
): Watch {
  let state = { run: first, polls: 0, misses: 0 };
  let turn = 0;
  let asking = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const plan = (): void => {
    clearTimeout(timer);
    const ms = stopped || asking ? null : pollAfterMs({ ...state, hidden: document.hidden });
    if (ms !== null) timer = setTimeout(() => void poll(), ms);
  };
  const poll = async (): Promise<void> => {
    if (asking || stopped) return;
    asking = true;
    const mine = turn;
    const reply = await ask();
    asking = false;
    if (!isStopped() && mine === turn) {
      state = reply.ok ? after(state, reply.data) : { ...state, misses: state.misses + 1 };
      tell(reply, state.misses);
    }
    plan();
  };
  const isStopped = (): boolean => stopped;
  const seen = (): void => {
    if (document.hidden) plan();
    else if (pollAfterMs({ ...state, hidden: false }) !== null) void poll();
  };

  document.addEventListener('visibilitychange', seen);
  plan();
  return {
    learn: (run) => {
      turn += 1;
      state = { run, polls: 0, misses: 0 };
      plan();
    },
    look: () => void poll(),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}

type Kept = Readonly<{ run: RunView; polls: number; misses: number }>;

function after(state: Kept, run: RunView): Kept {
  return { run, polls: run.phase === state.run.phase ? state.polls + 1 : 0, misses: 0 };
}
