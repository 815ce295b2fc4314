import { comingFrom, type AppError } from '../../shared/app-error';
import { inARun } from '../../shared/consequence';
import { tooManyTroubles } from '../../shared/breaker';
import type { Listener } from '../../ports/connector';
import type { Overseer } from './supervisor';

/**
 * Counts the Connector's troubles in a row, answer by answer: one item may cost four calls, repeats and checks included, and a
 * service that is down is to be asked ten times and no more. What is under way then comes to its end; nothing is tried again.
 */
export class TroubleRow implements Listener {
  #overseer: Overseer | null = null;
  #troubles = 0;

  stops(overseer: Overseer): void {
    this.#overseer = overseer;
  }

  /** A wait that was asked for is no trouble, and no yes either. */
  readonly heard = (error: AppError | null): void => {
    const meaning = error === null ? 'goesOn' : inARun[error.code];
    if (meaning === 'goesOn') this.#troubles = 0;
    if (error === null || meaning !== 'counts') return;
    this.#troubles += 1;
    const { code, source } = comingFrom('connector', error);
    if (this.#troubles >= tooManyTroubles) this.#overseer?.pauseFor('inARow', code, { detail: null, source });
  };

  readonly waits = (closedBy: AppError, ms: number): void => {
    this.#overseer?.waitsFor(comingFrom('connector', closedBy), ms);
  };

  readonly isOver = (): boolean => this.#overseer?.isOver() ?? false;
}
