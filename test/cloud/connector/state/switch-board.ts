import { defaultSwitches, switchChange, switchShape, type SwitchChange, type Switches } from '../switches';
import type { Settings } from './settings';

/** The switches as they stand; they survive a restart. `set` refuses (throws on) a name that is no switch. */
export interface SwitchBoard {
  get(): Switches;
  set(change: SwitchChange): Switches;
  reset(): Switches;
}

/** Opens the switches of this database. What an older version stored and this one does not know is forgotten. */
export function createSwitchBoard(settings: Settings): SwitchBoard {
  let current = kept(settings);
  const keep = (next: Switches): Switches => {
    current = next;
    settings.write('switches', JSON.stringify(next));
    return next;
  };
  return {
    get: () => current,
    set: (change) => keep(switchShape.parse({ ...current, ...switchChange.parse(change) })),
    reset: () => keep(defaultSwitches),
  };
}

function kept(settings: Settings): Switches {
  const stored = settings.read('switches');
  if (stored === undefined) return defaultSwitches;
  return switchShape.safeParse(JSON.parse(stored)).data ?? defaultSwitches;
}
