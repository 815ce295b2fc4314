import { refuse } from '../answer';
import { faultWish } from '../faults/fault';
import type { Route } from './route';

const all = /^\/__standin\/faults$/;
const one = /^\/__standin\/faults\/(\d+)$/;

/** The faults: set one, see how often each has struck, remove one or all. */
export const faultRoutes: readonly Route[] = [
  { method: 'GET', path: all, run: ({ world }) => world.faults.list() },
  { method: 'POST', path: all, run: ({ world, body }) => world.faults.add(body(faultWish)) },
  { method: 'DELETE', path: all, run: ({ world }) => world.faults.clear() },
  {
    method: 'DELETE',
    path: one,
    run: ({ world, part }) => {
      if (!world.faults.remove(part)) throw refuse(404, `no fault ${part}`);
    },
  },
];
