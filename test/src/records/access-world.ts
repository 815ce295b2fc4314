import { saveAccess } from '../../../src/records/save-access';
import type { AccessDraft } from '../../../src/contract/records/access';
import { firstId } from '../../../src/connections/model/registry';
import { aWorld, type World } from '../../ports';

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
