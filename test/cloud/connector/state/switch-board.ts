import { defaultSwitches, switchChange, switchShape, type SwitchChange, type Switches } from '../switches';
import type { Settings } from './settings';

/** The current switches, which survive a restart. `set` throws on an unknown name. */
export interface SwitchBoard {
  get(): Switches;
  set(change: SwitchChange): Switches;
  reset(): Switches;
}

/** Opens the switches of this database. Stored switches that this version does not know are dropped. */
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
