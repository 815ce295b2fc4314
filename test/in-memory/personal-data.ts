import { AppError } from '../../src/shared/app-error';
import { changesKeptDays } from '../../src/ports/changes';
import type { HeldAccount, Occurrence, PersonalData } from '../../src/ports/people';

type Call = keyof PersonalData;

/** The index of account ids in memory. Any call can be made to fail as storage does, for one account or for all. */
export class InMemoryPersonalData implements PersonalData {
  readonly accounts = new Map<string, string>();
  readonly places = new Map<string, Occurrence>();
  /** When a note ends by itself. */
  readonly #ends = new Map<string, number>();
  readonly #down: { readonly call: Call; readonly accountId: string | null }[] = [];

  constructor(private readonly now: () => Date = () => new Date(0)) {}

  fail(call: Call, accountId: string | null = null): void {
    this.#down.push({ call, accountId });
  }

  /** Ends all faults. */
  recover(): void {
    this.#down.length = 0;
  }

  note = (accountId: string, occurrence: Occurrence, at: string) =>
    this.#up('note', accountId, () => {
      if (!this.accounts.has(accountId)) this.accounts.set(accountId, at);
      const key = keyOf(accountId, occurrence);
      this.places.set(key, { ...occurrence });
      if (occurrence.in === 'changes')
        this.#ends.set(key, this.now().getTime() + changesKeptDays * 86_400_000);
    });
  due = (since: string, most: number) =>
    this.#up('due', null, () =>
      [...this.accounts]
        .map(([accountId, asOf]): HeldAccount => ({ accountId, asOf }))
        .filter(({ asOf }) => Date.parse(asOf) < Date.parse(since))
        .toSorted((one, other) => Date.parse(one.asOf) - Date.parse(other.asOf))
        .slice(0, most),
    );
  occurrencesOf = (accountId: string) =>
    this.#up('occurrencesOf', accountId, () => {
      const isStanding = (key: string): boolean => (this.#ends.get(key) ?? Infinity) > this.now().getTime();
      const mine = [...this.places].filter(([key]) => key.startsWith(`${accountId}#`) && isStanding(key));
      return mine.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, occurrence]) => occurrence);
    });
  forget = (accountId: string, occurrence: Occurrence) =>
    this.#up('forget', accountId, () => void this.places.delete(keyOf(accountId, occurrence)));
  forgetAccount = (accountId: string) =>
    this.#up('forgetAccount', accountId, () => void this.accounts.delete(accountId));
  reported = (accountId: string, at: string) =>
    this.#up('reported', accountId, () => void this.accounts.set(accountId, at));

  async #up<T>(call: Call, accountId: string | null, effect: () => T): Promise<T> {
    const isDown = this.#down.some(
      (each) => each.call === call && (each.accountId === null || each.accountId === accountId),
    );
    if (isDown) throw new AppError('PLATFORM_DOWN');
    return Promise.resolve(effect());
  }
}

function keyOf(accountId: string, occurrence: Occurrence): string {
  if (occurrence.in === 'run') return `${accountId}#run:${occurrence.projectId}:${occurrence.runId}`;
  return `${accountId}#${occurrence.in}${occurrence.in === 'logIn' ? `:${occurrence.connectionId}` : ''}`;
}
