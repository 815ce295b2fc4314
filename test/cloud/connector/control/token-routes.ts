import * as z from 'zod/mini';
import { refuse } from '../answer';
import { defaultConnection } from '../seed/seeded-connections';
import { tokenWish, type TokenFacts, type TokenWish } from '../state/tokens';
import type { World } from '../world';
import type { Route } from './route';

const all = /^\/__standin\/tokens$/;
const one = /^\/__standin\/tokens\/([^/]+)$/;

/** A new token, whose text is available only here, and how many tokens of its connection it has ended. */
export interface MintedToken {
  readonly token: string;
  readonly facts: TokenFacts;
  readonly ended: number;
}

/**
 * Mints a token for an existing connection. Unless the switch says that several are good at once, it ends the ones of
 * this connection and region: a real site lives in one region, so the other one stands for another site.
 */
export function mintToken(world: World, wish: TokenWish): MintedToken {
  const connection = wish.connection ?? defaultConnection;
  if (!world.connections.find(connection)) throw refuse(400, `connection: there is no ${connection}`);
  const endsPresent = world.switches.get().tokensOverlap === 'endsPresent';
  const issuedAt = world.now() - (wish.issuedMinutesAgo ?? 0) * 60_000;
  const ended = endsPresent ? world.tokens.endThose(connection, wish.region, issuedAt) : 0;
  return { ...world.tokens.mint(wish, connection), ended };
}

/** The tokens: mint, list without their text, revoke by text or by id. */
export const tokenRoutes: readonly Route[] = [
  { method: 'GET', path: all, run: ({ world }) => world.tokens.list() },
  {
    method: 'POST',
    path: all,
    run: ({ world, body }) => {
      const { token, facts, ended } = mintToken(world, body(tokenWish));
      return { token, ...facts, ended };
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
