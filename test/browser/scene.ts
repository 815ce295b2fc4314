import type { RunningSite } from './running-site';
import type { Visit } from './visit';

/** A view worth looking at: who sees it, in which of the app's pages, and how to get there. */
export interface Scene {
  readonly name: string;
  readonly user: 'ada' | 'evan';
  readonly module: string;
  readonly play: (site: RunningSite, person: Visit) => Promise<unknown>;
}
