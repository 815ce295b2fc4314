import { setAudience, turnSalesforce } from '../../../src/records/change-access';
import { searchRecords } from '../../../src/records/search-records';
import { firstId } from '../../../src/connections/model/registry';
import { AppError } from '../../../src/shared/app-error';
import type { Ports } from '../../../src/ports/ports';
import type { World } from '../../ports';
import { ada, forPersonsOnly } from './access-world';
import { aWorldToSearch, editor, idsOf } from './search-world';

/** The world's ports, which note in order what is read of session and token. */
function noting({ ports }: World, read?: () => Promise<never>) {
  const order: string[] = [];
  const noted: Ports = {
    ...ports,
    connections: {
      ...ports.connections,
      open: async (pick) => {
        const found = await ports.connections.open(pick);
        order.push('token read');
        return found;
      },
    },
    salesforceSessions: (place) => ({
      ...ports.salesforceSessions(place),
      read: () => {
        order.push('session begun');
        return read?.() ?? ports.salesforceSessions(place).read();
      },
    }),
  };
  return { noted, order };
}

const look = (ports: Ports, text = 'printer') => searchRecords(ports)(editor, { text, object: null });

test('the session is read once, and before the token is there', async () => {
  const world = await aWorldToSearch();
  // What cases are made of is known from now on.
  await look(world.ports);
  const { noted, order } = noting(world);
  expect(idsOf(await look(noted))).toHaveLength(3);
  expect(order).toEqual(['session begun', 'token read']);
});

test.each<[string, (world: World) => unknown]>([
  ['turned off', ({ ports }) => turnSalesforce(ports)(ada, { id: firstId, off: true })],
  ['shown to nobody', ({ ports }) => setAudience(ports)(ada, { id: firstId, audience: 'nobody' })],
  ['read by persons alone', forPersonsOnly],
])('where Salesforce is %s, no session is read', async (_what, change) => {
  const world = await aWorldToSearch();
  await change(world);
  const { noted, order } = noting(world);
  await look(noted);
  expect(order).toEqual(['token read']);
});

test('a session that could not be read is trouble for whoever needs it, and for nobody else', async () => {
  const world = await aWorldToSearch();
  const { noted } = noting(world, () => Promise.reject(new AppError('PLATFORM_DOWN')));
  await expect(look(noted)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect((await look(noted, 'p')).trouble?.code).toBe('TEXT_TOO_SHORT');
  expect(world.salesforce.asked).toEqual([]);
});
