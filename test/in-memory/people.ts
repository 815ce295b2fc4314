import type { People } from '../../src/ports/jira';

/** People in memory. Everybody has a name until their account is closed or deactivated. The first one is the caller. */
export class InMemoryPeople implements People {
  readonly left = new Set<string>();
  readonly #names: ReadonlyMap<string, string>;

  constructor(
    names: readonly (readonly [accountId: string, name: string])[],
    private readonly isDown: () => boolean,
  ) {
    this.#names = new Map(names);
  }

  async namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const told = this.isDown() ? [] : accountIds.filter((accountId) => !this.left.has(accountId));
    const named = told.flatMap((accountId) => {
      const name = this.#names.get(accountId);
      return name === undefined ? [] : [[accountId, name] as const];
    });
    return Promise.resolve(new Map(named));
  }
}
