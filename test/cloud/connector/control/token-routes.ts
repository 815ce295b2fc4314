import * as z from 'zod/mini';
import { refuse } from '../answer';
import { defaultConnection } from '../seed/seeded-connections';
import { tokenWish, type TokenFacts, type TokenWish } from '../state/tokens';
import type { World } from '../world';
import type { Route } from './route';

const all = /^\/__standin\/tokens$/;
const one = /^\/__standin\/tokens\/([^/]+)$/;

/** Mints a token for an existing connection. Its text is available only here. */
export function mintToken(
  world: World,
  wish: TokenWish,
): { readonly token: string; readonly facts: TokenFacts } {
  const connection = wish.connection ?? defaultConnection;
  if (!world.connections.find(connection)) throw refuse(400, `connection: there is no ${connection}`);
  return world.tokens.mint(wish, connection);
}

/** The tokens: mint, list without their text, revoke by text or by id. */
export const tokenRoutes: readonly Route[] = [
  { method: 'GET', path: all, run: ({ world }) => world.tokens.list() },
  {
    method: 'POST',
    path: all,
    run: ({ world, body }) => {
      const { token, facts } = mintToken(world, body(tokenWish));
      return { token, ...facts };
    },
  },
  {
    method: 'DELETE',
    path: all,
    run: ({ world, body }) => revoke(world, body(z.strictObject({ token: z.string() })).token),
  },
  { method: 'DELETE', path: one, run: ({ world, part }) => revoke(world, part) },
];

function revoke(world: World, tokenOrId: string): void {
  if (!world.tokens.revoke(tokenOrId)) throw refuse(404, 'no such token');
}
