import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { saveAccess } from '../../../src/records/save-access';
import type { AccessDraft } from '../../../src/contract/records/access';
import { firstId } from '../../../src/connections/model/registry';
import type { SalesforceAccess } from '../../../src/connections/model/connection';
import { aWorld, tokenText, type World } from '../../ports';

export const ada = { accountId: 'ada' };
export const draft: AccessDraft = {
  address: 'acme.my.salesforce.com',
  consumerKey: '3MVG9abc',
  consumerSecret: 'first-secret-0001',
};

/** A world whose connection has Salesforce access. */
export async function aWorldWithAccess(): Promise<World> {
  const world = aWorld();
  const { saved } = await saveAccess(world.ports)(ada, { id: firstId, draft });
  if (!saved) throw new Error('the access was not saved');
  world.salesforce.asked.length = 0;
  return world;
}

/** What an admin staged in Salesforce to follow. */
export const staged = { consumerKey: '3MVG9abc', consumerSecret: 'next-secret-0002' };

/** The access of the world's connection, as it is stored. */
export function storedAccess({ store }: Pick<World, 'store'>): SalesforceAccess | null {
  return store.stored.connections[0]?.access ?? null;
}

/** The texts of the stored consumer secrets; the connection's token is none. */
export function secretsIn({ store }: Pick<World, 'store'>): string[] {
  return [...store.tokens.values()].map((secret) => secret.reveal()).filter((text) => text !== tokenText);
}

/** Lets only persons log in: without a flow for the integration user, and with a code that nobody has refused last. */
export function forPersonsOnly({ store, salesforce, logIns }: World): void {
  const [connection] = store.stored.connections;
  if (!connection?.access) throw new Error('no access');
  const access = { ...connection.access, whoReads: 'eachPerson' as const };
  store.stored = { ...store.stored, connections: [{ ...connection, access }] };
  salesforce.fails.set('logIn', new SalesforceError('FLOW_OFF'));
  logIns.grant = new SalesforceError('CODE_ENDED');
}
