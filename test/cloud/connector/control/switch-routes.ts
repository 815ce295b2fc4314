import { defaultSwitches, switchChange } from '../switches';
import type { Route } from './route';

const path = /^\/__standin\/switches$/;

/** The switches: PATCH changes some, PUT also resets the others to their defaults. */
export const switchRoutes: readonly Route[] = [
  { method: 'GET', path, run: ({ world }) => world.switches.get() },
  { method: 'PATCH', path, run: ({ world, body }) => world.switches.set(body(switchChange)) },
  {
    method: 'PUT',
    path,
    run: ({ world, body }) => world.switches.set({ ...defaultSwitches, ...body(switchChange) }),
  },
];
