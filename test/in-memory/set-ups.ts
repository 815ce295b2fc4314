import type { AppError } from '../../src/shared/app-error';
import { emptySetUp, type SetUp, type SetUps } from '../../src/ports/set-ups';

/** Set-ups in memory, by connection. */
export class InMemorySetUps implements SetUps {
  readonly kept = new Map<string, SetUp>();
  fails: AppError | null = null;

  read(connectionId: string): Promise<SetUp> {
    return this.#up(() => this.kept.get(connectionId) ?? emptySetUp);
  }

  write(connectionId: string, setUp: SetUp): Promise<void> {
    return this.#up(() => void this.kept.set(connectionId, setUp));
  }

  forget(connectionId: string): Promise<void> {
    return this.#up(() => void this.kept.delete(connectionId));
  }

  #up<T>(work: () => T): Promise<T> {
    return this.fails ? Promise.reject(this.fails) : Promise.resolve(work());
  }
}
