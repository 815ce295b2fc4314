import { comingFrom, type AppError } from '../../shared/app-error';
import { inARun } from '../../shared/consequence';
import { tooManyTroubles } from '../../shared/breaker';
import type { Listener } from '../../ports/connector';
import type { Supervisor } from './supervisor';

/**
 * Counts the Connector's failures in a row, answer by answer. One item may cost four calls, with repeats and checks,
 * and a service that is down should be asked ten times and no more. Requests in flight then finish, and nothing is
 * tried again.
 */
export class FailureStreak implements Listener {
  #supervisor: Supervisor | null = null;
  #troubles = 0;

  stops(supervisor: Supervisor): void {
    this.#supervisor = supervisor;
  }

  /** A requested wait is neither a failure nor a success. */
  readonly heard = (error: AppError | null): void => {
    const meaning = error === null ? 'goesOn' : inARun[error.code];
    if (meaning === 'goesOn') this.#troubles = 0;
    if (error === null || meaning !== 'counts') return;
    this.#troubles += 1;
    const { code, source } = comingFrom('connector', error);
    if (this.#troubles >= tooManyTroubles)
      this.#supervisor?.pauseFor('inARow', code, { detail: null, source });
  };

  readonly waits = (closedBy: AppError, ms: number): void => {
    this.#supervisor?.reportWait(comingFrom('connector', closedBy), ms);
  };

  readonly isOver = (): boolean => this.#supervisor?.isOver() ?? false;
}
