import { comingFrom, type AppError } from '../../shared/app-error';
import { inARun } from '../../shared/consequence';
import { tooManyTroubles } from '../../shared/breaker';
import type { Listener } from '../../ports/connector';
import type { Supervisor } from './supervisor';

/**
 * Counts the Connector's troubles in a row, answer by answer: one item may cost four calls, repeats and checks included, and a
 * service that is down is to be asked ten times and no more. What is under way then comes to its end; nothing is tried again.
 */
export class FailureStreak implements Listener {
  #supervisor: Supervisor | null = null;
  #troubles = 0;

  stops(supervisor: Supervisor): void {
    this.#supervisor = supervisor;
  }

  /** A wait that was asked for is no trouble, and no yes either. */
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
