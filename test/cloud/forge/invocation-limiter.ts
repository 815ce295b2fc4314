import { FixedWindow } from '../fixed-window';
import type { ForgeSwitches } from './switches';

const minuteMs = 60_000;

/** The limits of invocations by people, counted in fixed windows. Refused ones are not counted. */
export class InvocationLimiter {
  readonly #perUser = new Map<string, FixedWindow>();
  readonly #perMinute = new FixedWindow(minuteMs);
  readonly #perSecond = new FixedWindow(1_000);

  constructor(
    private readonly now: () => number,
    private readonly switches: Pick<ForgeSwitches, 'invocationRate'>,
  ) {}

  /** Counts one invocation by a person, and tells whether it may run. */
  admit(accountId: string): boolean {
    const rate = this.switches.invocationRate;
    if (rate === 'off') return true;
    const now = this.now();
    const perUser = this.#perUser.get(accountId) ?? new FixedWindow(minuteMs);
    this.#perUser.set(accountId, perUser);
    const windows = [
      [perUser, rate.perUserAMinute],
      [this.#perMinute, rate.perInstallationAMinute],
      [this.#perSecond, rate.perInstallationASecond],
    ] as const;
    if (windows.some(([window, most]) => window.sum(now) >= most)) return false;
    for (const [window] of windows) window.add(now);
    return true;
  }
}
