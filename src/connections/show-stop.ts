import type { StopView } from '../contract/connections/stop-view';
import type { Ports } from '../ports/ports';
import type { StandingStop } from './model/standing-stop';

/** What showing a stop needs of the world: names, asked of Jira as the person who looks. */
export type StopNames = Pick<Ports, 'people' | 'log'>;

/** A stop as people read it. Jira failing to name somebody never hides the stop itself. */
export async function showStop({ people, log }: StopNames, stop: StandingStop): Promise<StopView> {
  const { by, at, reason, isSite } = stop;
  try {
    const names = by === null ? null : await people.namesOf([by]);
    return { name: names?.get(by ?? '') ?? null, at, reason, isSite };
  } catch (error) {
    log.trouble('names not known', {}, error);
    return { name: null, at, reason, isSite };
  }
}
