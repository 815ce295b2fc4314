import { AppError } from '../../src/shared/app-error';
import type { PastedHosts } from '../../src/ports/links';

/** The hosts of pasted links, in a set. Storage can be made to fail. */
export class InMemoryPastedHosts implements PastedHosts {
  readonly noted = new Set<string>();
  isDown = false;
  /** How often all of them were read. */
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
