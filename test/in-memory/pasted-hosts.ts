import { AppError } from '../../src/shared/app-error';
import type { PastedHosts } from '../../src/ports/links';

/** The hosts links were pasted with, in a set; storage can be made to fail. */
export class InMemoryPastedHosts implements PastedHosts {
  readonly noted = new Set<string>();
  isDown = false;
  /** How often somebody asked for all of them. */
  reads = 0;

  note = async (hosts: readonly string[]): Promise<void> => {
    this.#mustBeUp();
    for (const host of hosts) this.noted.add(host);
    return Promise.resolve();
  };

  all = async (): Promise<readonly string[]> => {
    this.reads += 1;
    this.#mustBeUp();
    return Promise.resolve([...this.noted]);
  };

  #mustBeUp(): void {
    if (this.isDown) throw new AppError('PLATFORM_DOWN', { by: 'forge' });
  }
}
