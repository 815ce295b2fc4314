import type { LiveConnection } from '../../../src/connections/model/connection';
import { withBound, withConnection } from '../../../src/connections/model/registry';
import { Secret } from '../../../src/shared/secret';
import { aStoredConnection } from '../../builders';
import { aWorld, type World } from '../../ports';

/** A connection beside the site's first one: Acme's. */
export function acme(over: Partial<LiveConnection> = {}): LiveConnection {
  const facts = { tokenId: 'token-acme', last4: 'acme', salesforceHost: 'acme.my.salesforce.com' };
  return aStoredConnection(facts, { id: 'acme', name: 'Acme', family: 'token-acme', ...over });
}

/** A site with two connections, the first one the default; these projects are bound to Acme's. */
export function aSite({ bound = [] }: { bound?: readonly string[] } = {}): World {
  const world = aWorld();
  const { store } = world;
  store.stored = withBound(withConnection(store.stored, acme()), bound, 'acme');
  store.tokens.set('acme token-acme', new Secret('the-token-of-acme-that-nobody-sees'));
  world.connector.tokens.global.add('the-token-of-acme-that-nobody-sees');
  return world;
}
