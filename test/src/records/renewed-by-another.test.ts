import { connectionIn, firstId } from '../../../src/connections/model/registry';
import type { Session, SessionKeeper } from '../../../src/ports/salesforce';
import { openSalesforce, secretPlace } from '../../../src/records/access/open-salesforce';
import { Secret } from '../../../src/shared/secret';
import { aWorldWithAccess } from './access-world';

const aSession = (token: string): Session => ({
  token: new Secret(token),
  orgId: '00D000000000001AAA',
  userId: '005000000000001AAA',
});

/** What the client is given to keep the integration user's sessions with, and where they are kept. */
async function opened() {
  const world = await aWorldWithAccess();
  const connection = connectionIn(await world.ports.connections.registry(), firstId);
  if (!connection?.access) throw new Error('the world has no access');
  const keepers: SessionKeeper[] = [];
  const salesforceAs: typeof world.ports.salesforceAs = (app, keeper) => {
    keepers.push(keeper);
    return world.ports.salesforceAs(app, keeper);
  };
  openSalesforce({ ...world.ports, salesforceAs }, connection);
  const [keeper] = keepers;
  if (!keeper) throw new Error('nothing was opened');
  const logIns = () => world.salesforce.asked.filter((each) => each === 'logIn').length;
  const before = logIns();
  const place = world.ports.salesforceSessions(secretPlace(connection.id, connection.access));
  return { keeper, place, logIns: () => logIns() - before };
}

test('a session that another function has renewed meanwhile is used, without another log-in', async () => {
  const { keeper, place, logIns } = await opened();
  await place.save(aSession('newer'));
  expect((await keeper.renew(aSession('ended'))).token.reveal()).toBe('newer');
  expect(logIns()).toBe(0);
});

test('one that nobody renewed is renewed', async () => {
  const { keeper, place, logIns } = await opened();
  await place.save(aSession('ended'));
  expect((await keeper.renew(aSession('ended'))).token.reveal()).toBe('session');
  expect(logIns()).toBe(1);
});
