import { linkName, linkWish, putLink, removeLink } from './links';
import type { Route } from './route';

const path = /^\/__standin\/links$/;

/** The links, changed without the API. */
export const linkRoutes: readonly Route[] = [
  { method: 'POST', path, run: ({ world, body }) => putLink(world, body(linkWish)) },
  { method: 'DELETE', path, run: ({ world, body }) => removeLink(world, body(linkName)) },
];
