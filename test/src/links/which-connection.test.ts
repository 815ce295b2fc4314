import { isLive } from '../../../src/connections/model/connection';
import { connectionIn, firstId, withConnection, without } from '../../../src/connections/model/registry';
import { mirror as mirrorShape } from '../../../src/contract/links/mirror';
import { openPanel } from '../../../src/links/open-panel';
import { pushAll } from '../../../src/links/push-all';
import { pushRecord } from '../../../src/links/push-record';
import {
  aCaller,
  aConnection,
  aLink,
  aMirror,
  aMirroredLink,
  issueId,
  oneCase,
  otherCase,
  projectId,
  siteSeal,
} from '../../builders';
import { aWorld, type World } from '../../ports';
import { addConnection, bind } from '../../several-connections';

const look = (world: World) => openPanel(world.ports)(aCaller(), {});
const production = { name: 'Salesforce', host: 'acme.my.salesforce.com' };

/** A site with two connections, the first of them the default. */
function twoOrgs(): World {
  const world = aWorld({ connection: aConnection({ salesforceHost: production.host }) });
  addConnection(world, 'sandbox', { name: 'Sandbox' });
  world.connector.hold(issueId, [aLink()]);
  return world;
}

describe('the panel says through which connection it speaks', () => {
  it('where the site has one, it goes without saying', async () => {
    const world = aWorld();
    expect((await look(world)).through).toBeUndefined();
  });

  it('where it has several, by name and org', async () => {
    const world = twoOrgs();
    expect(await look(world)).toMatchObject({ through: production, salesforceHost: production.host });
    bind(world, [projectId], 'sandbox');
    expect(await look(world)).toMatchObject({
      through: { name: 'Sandbox', host: 'sandbox.my.salesforce.com' },
      truth: { known: true },
    });
  });

  it('also while it has no token', async () => {
    const world = twoOrgs();
    world.store.removeToken();
    expect(await look(world)).toMatchObject({
      through: production,
      truth: { known: false, error: { code: 'NOT_CONNECTED', why: 'noToken' } },
    });
  });
});

describe('why nothing is connected', () => {
  const sandboxRemoved = (world: World): void => {
    bind(world, [projectId], 'sandbox');
    world.store.stored = without(world.store.stored, 'sandbox', 'sendNothing');
  };
  const noDefault = (world: World): void => {
    world.store.stored = without(world.store.stored, firstId, 'useDefault');
  };
  const tokenUnreadable = (world: World): void => {
    world.store.tokens.clear();
  };

  it.each([
    ['its connection was removed', sandboxRemoved, 'boundToRemoved'],
    ['there is no default', noDefault, 'noDefault'],
    ['its token is not there', tokenUnreadable, 'noToken'],
  ] as const)('%s: the panel and a press say so', async (_, change, why) => {
    const world = twoOrgs();
    change(world);
    expect((await look(world)).truth).toMatchObject({ known: false, error: { code: 'NOT_CONNECTED', why } });
    const press = pushRecord(world.ports)(aCaller(), { recordId: oneCase });
    await expect(press).rejects.toMatchObject({ code: 'NOT_CONNECTED', facts: { why } });
    expect(world.connector.asked).toEqual([]);
  });

  it('with the only connection’s token removed, no more is said than ever', async () => {
    const world = aWorld();
    world.store.removeToken();
    expect((await look(world)).truth).toEqual({
      known: false,
      error: { code: 'NOT_CONNECTED', reference: 'ref-1' },
    });
  });
});

describe('after another connection has answered', () => {
  const elsewhere = async (world: World): Promise<unknown> => (await look(world)).elsewhere;

  it('links it knew that are not shown may lie in its org, until it answers again', async () => {
    const world = twoOrgs();
    expect(await elsewhere(world)).toBeUndefined();
    expect(world.mirrors.get(issueId)?.connection).toBe(firstId);
    bind(world, [projectId], 'sandbox');
    world.connector.hold(issueId, [aLink({ id: otherCase })]);
    expect(await elsewhere(world)).toEqual({ name: 'Salesforce' });
    expect(await elsewhere(world)).toEqual({ name: 'Salesforce' });
    expect(world.mirrors.get(issueId)).toMatchObject({ connection: 'sandbox', earlier: firstId });
    bind(world, [projectId], null);
    world.connector.hold(issueId, [aLink(), aLink({ id: otherCase })]);
    expect(await elsewhere(world)).toBeUndefined();
  });

  it('nothing is said where the new one shows them all', async () => {
    const world = twoOrgs();
    await look(world);
    bind(world, [projectId], 'sandbox');
    expect(await elsewhere(world)).toBeUndefined();
  });

  it('nothing is said of a link that is gone while the same one answers', async () => {
    const world = twoOrgs();
    await look(world);
    world.connector.hold(issueId, []);
    expect(await elsewhere(world)).toBeUndefined();
  });

  it('nothing is known of a mirror from before there were several', async () => {
    const world = twoOrgs();
    world.mirrors.set(
      issueId,
      mirrorShape.parse({ ...aMirror({ records: otherCase }), connection: undefined }),
    );
    expect(await elsewhere(world)).toBeUndefined();
    expect(world.mirrors.get(issueId)?.connection).toBe(firstId);
  });

  it('a removed one has no name any more', async () => {
    const world = twoOrgs();
    world.mirrors.set(issueId, aMirror({ connection: 'gone', records: otherCase, links: [] }));
    expect(await elsewhere(world)).toEqual({ name: null });
  });

  it('a push of before to a record of the same ID in another org does not count as one to this', async () => {
    const world = twoOrgs();
    const lastPush = siteSeal.seal(issueId, oneCase, { at: '2026-10-05T11:59:30.000Z', outcome: 'pushed' });
    const mirror = aMirror({ connection: firstId, links: [aMirroredLink({ lastPush })] });
    world.connector.hold(issueId, [aLink(), aLink({ id: otherCase })]);
    const pushed = async (): Promise<readonly string[]> => {
      world.mirrors.set(issueId, mirror);
      world.connector.pushed.splice(0);
      await pushAll(world.ports)(aCaller(), {});
      return world.connector.pushed;
    };
    expect(await pushed()).toEqual([`${issueId} ${otherCase}`, `${issueId} ${oneCase}`]);
    bind(world, [projectId], 'sandbox');
    expect(await pushed()).toEqual([`${issueId} ${oneCase}`, `${issueId} ${otherCase}`]);
  });
});

it('a token replaced while a panel is open is still that of the same connection', async () => {
  const world = twoOrgs();
  const first = connectionIn(world.store.stored, firstId);
  if (first === null || !isLive(first)) throw new Error('no first connection');
  world.store.stored = withConnection(world.store.stored, { ...first, name: 'Renamed' });
  expect(await look(world)).toMatchObject({ through: { name: 'Renamed' } });
});
