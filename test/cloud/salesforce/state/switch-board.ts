import type { Db } from '../../database';
import { defaultSwitches, switchChange, switchShape, type SwitchChange, type Switches } from '../switches';
import { openKept } from './kept';
import * as z from 'zod/mini';

/** The current switches, which survive a restart. `set` throws on an unknown name. */
export interface SwitchBoard {
  get(): Switches;
  set(change: SwitchChange): Switches;
  reset(): Switches;
}

/** Opens the switches of this database. Stored ones that this version does not know are dropped. */
export function createSwitchBoard(db: Db): SwitchBoard {
  const kept = openKept(db, 'switches', z.unknown());
  let current =
    switchShape.safeParse({ ...defaultSwitches, ...Object(kept.get('all')) }).data ?? defaultSwitches;
  const keep = (next: Switches): Switches => {
    current = next;
    kept.put('all', next);
    return next;
  };
  return {
    get: () => current,
    set: (change) => keep(switchShape.parse({ ...current, ...switchChange.parse(change) })),
    reset: () => keep(defaultSwitches),
  };
}
