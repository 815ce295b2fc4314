import { prepareToken } from '../src/connections/prepare-token';
import type { Connection } from '../src/connections/model/connection';
import { connectionIn, firstId } from '../src/connections/model/registry';
import type { PrepareResult } from '../src/contract/connections/rotation';
import type { Ports } from '../src/ports/ports';
import { aJwt, anAdmin, evan } from './builders';
import { tokenText, type World } from './ports';

/** A token the Connector takes once it was made there; it tells its end. */
export const nextToken = aJwt({ exp: 1_800_000_000 });
export const thirdToken = aJwt({ exp: 1_800_000_001 });

/** Makes a token at the Connector. With `endsPresent` that ends the one in use, as nobody has published that it does not. */
export function made(world: World, token = nextToken, { endsPresent = false } = {}): string {
  world.connector.tokens.global.add(token);
  if (endsPresent) world.connector.tokens.global.delete(tokenText);
  return token;
}

/** Makes a token and prepares it, as an admin does. */
export function prepared(
  world: World,
  token = nextToken,
  how: { readonly endsPresent?: boolean } = {},
): Promise<PrepareResult> {
  made(world, token, how);
  return prepareToken(world.ports)({ accountId: evan }, { id: firstId, token, endsOn: null });
}

/** The site's connection as it is stored. */
export function stored({ store }: World): Connection {
  const connection = connectionIn(store.stored, firstId);
  if (connection === null) throw new Error('there is no connection');
  return connection;
}

/** The texts of the tokens in secret storage, the ones in use first. */
export function textsOf({ store }: World): readonly string[] {
  return [...store.tokens.values()].map((secret) => secret.reveal());
}

/** The text of the token in use. */
export function textInUse({ store }: World): string | undefined {
  return store.token?.reveal();
}

/** Ports whose locks really let one in at a time. */
export function withRealLocks(ports: Ports): Ports {
  const last = new Map<string, Promise<unknown>>();
  const hold: Ports['locks']['hold'] = (what, work) => {
    const before = last.get(what) ?? Promise.resolve();
    const mine = before.then(work, work);
    last.set(what, mine);
    return mine;
  };
  return { ...ports, locks: { ...ports.locks, hold } };
}

export const asked = { id: firstId };
export const admin = anAdmin();
