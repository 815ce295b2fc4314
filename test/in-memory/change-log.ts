import type { ChangeLog, LoggedChange } from '../../src/ports/changes';
import { AppError } from '../../src/shared/app-error';

type Call = keyof ChangeLog;

/** The log of changes in memory, the last one first. Any call can be made to fail as storage does. */
export class InMemoryChangeLog implements ChangeLog {
  logged: LoggedChange[] = [];
  readonly down = new Set<Call>();

  write(change: Omit<LoggedChange, 'id'>): Promise<void> {
    return this.#up('write', () => {
      const left = String(9_999_999_999_999 - Date.parse(change.at) - this.logged.length);
      this.logged.unshift({ id: `${left}-${this.logged.length}`, ...change });
    });
  }

  read(before: string | null, most: number): Promise<readonly LoggedChange[]> {
    return this.#up('read', () => {
      const from = before === null ? 0 : this.logged.findIndex(({ id }) => id === before) + 1;
      return this.logged.slice(from, from + most);
    });
  }

  erase(accountId: string): Promise<void> {
    return this.#up('erase', () => {
      this.logged = this.logged.map((each) =>
        each.by.who === 'person' && each.by.accountId === accountId
          ? { ...each, by: { who: 'person', accountId: null } }
          : each,
      );
    });
  }

  async #up<T>(call: Call, effect: () => T): Promise<T> {
    if (this.down.has(call)) throw new AppError('PLATFORM_DOWN', { by: 'forge' });
    return Promise.resolve(effect());
  }
}
