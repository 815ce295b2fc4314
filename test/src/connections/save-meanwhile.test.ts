import { removeToken } from '../../../src/connections/remove-token';
import { saveConnection } from '../../../src/connections/save-connection';
import { aDraft, aJwt, anAdmin } from '../../builders';
import { aWorld, tokenText, type World } from '../../ports';

const fresh = aJwt({ exp: 1_800_000_000 });

/** Saves the settings alone, while another admin does something as the stored token is being tried. */
async function saveWhile(world: World, does: () => Promise<unknown>): Promise<unknown> {
  const other: Promise<unknown>[] = [];
  const { connectorFor } = world.ports;
  const slow: typeof connectorFor = (...how) => {
    const plain = connectorFor(...how);
    const readLinks = async (issueId: string) => {
      if (other.length === 0) other.push(does());
      await other[0];
      return plain.readLinks(issueId);
    };
    return { ...plain, readLinks };
  };
  const draft = aDraft({ salesforceAddress: 'https://acme.lightning.force.com/' });
  return saveConnection({ ...world.ports, connectorFor: slow })(anAdmin(), { id: 'site', draft });
}

test('settings saved beside a rotation do not bring the old token back', async () => {
  const world = aWorld();
  world.connector.tokens.global.add(fresh);
  const rotation = () =>
    saveConnection(world.ports)(anAdmin(), { id: 'site', draft: aDraft({ token: fresh }) });
  await expect(saveWhile(world, rotation)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(world.store.token?.reveal()).toBe(fresh);
  expect(world.store.connection?.tokenId).not.toBe('token-1');
});

test('settings saved beside a removal do not bring the removed token back', async () => {
  const world = aWorld();
  const removal = () => removeToken(world.ports)(anAdmin(), { id: 'site' });
  await expect(saveWhile(world, removal)).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect([world.store.connection, world.store.token]).toEqual([null, null]);
});

test('settings of two admins who both keep the token are stored, the later ones last', async () => {
  const world = aWorld();
  const other = () => saveConnection(world.ports)(anAdmin(), { id: 'site', draft: aDraft({ atOnce: 7 }) });
  expect(await saveWhile(world, other)).toMatchObject({ savedId: 'site' });
  expect(world.store.token?.reveal()).toBe(tokenText);
  expect(world.store.connection).toMatchObject({
    tokenId: 'token-1',
    salesforceHost: 'acme.my.salesforce.com',
  });
});
