import type { SalesforceCode } from '../../../src/contract/records/trouble';
import { firstId } from '../../../src/connections/model/registry';
import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { openAccess } from '../../../src/records/open-access';
import { removeAccess } from '../../../src/records/change-access';
import { saveAccess } from '../../../src/records/save-access';
import { discardSecret, prepareSecret, switchSecret } from '../../../src/records/stage-secret';
import { ada as adasAccount } from '../../builders';
import {
  ada,
  aWorldWithAccess,
  draft,
  forPersonsOnly,
  secretsIn,
  staged,
  storedAccess,
} from './access-world';

const id = firstId;

test('a staged secret is kept beside the one in use, whether Salesforce takes it already or not yet', async () => {
  const world = await aWorldWithAccess();
  const taken = await prepareSecret(world.ports)(ada, { id, ...staged });
  expect(taken).toMatchObject({ state: 'taken', trouble: null });

  world.salesforce.secret = 'first-secret-0001';
  const { access, ...rest } = await prepareSecret(world.ports)(ada, { id, ...staged });
  expect(rest).toEqual({ state: 'notTaken', trouble: null });
  expect(access).toMatchObject({
    secretLast4: '0001',
    next: { consumerKey: '3MVG9abc', secretLast4: '0002', savedAt: '2026-10-05T12:00:00.000Z' },
  });
  expect(secretsIn(world)).toEqual(['first-secret-0001', 'next-secret-0002']);
  expect(JSON.stringify(world.store.stored)).not.toContain('next-secret');
  expect(world.changes.logged[0]?.what).toEqual({ how: 'secretPrepared' });
});

test('what Salesforce says of something else than the keys is told, and nothing is kept', async () => {
  const world = await aWorldWithAccess();
  world.salesforce.fails.set('logIn', new SalesforceError('DOWN'));
  const answer = await prepareSecret(world.ports)(ada, { id, ...staged });
  expect(answer).toMatchObject({ state: null, trouble: { code: 'DOWN' }, access: { next: null } });
  expect(secretsIn(world)).toEqual(['first-secret-0001']);
});

test('keys that lead to another org are not kept', async () => {
  const world = await aWorldWithAccess();
  const [connection] = world.store.stored.connections;
  if (!connection?.access) throw new Error('no access');
  world.store.stored = {
    ...world.store.stored,
    connections: [{ ...connection, access: { ...connection.access, orgId: '00D000000000009AAA' } }],
  };
  const answer = await prepareSecret(world.ports)(ada, { id, ...staged });
  expect(answer).toMatchObject({ state: null, trouble: { code: 'OTHER_ORG' } });
});

test('where only persons log in, a code that cannot exist tells whether Salesforce takes it', async () => {
  const world = await aWorldWithAccess();
  forPersonsOnly(world);
  world.logIns.grant = new SalesforceError('SECRET_WRONG', { status: 401 });
  const early = await prepareSecret(world.ports)(ada, { id, ...staged });
  expect(early).toMatchObject({
    state: 'notTaken',
    trouble: null,
    access: { next: { secretLast4: '0002' } },
  });
  expect(await switchSecret(world.ports)(ada, { id })).toMatchObject({
    switched: false,
    trouble: { code: 'SECRET_WRONG' },
  });

  world.logIns.grant = new SalesforceError('CODE_ENDED');
  expect((await prepareSecret(world.ports)(ada, { id, ...staged })).state).toBe('taken');
  expect(await switchSecret(world.ports)(ada, { id })).toMatchObject({
    switched: true,
    access: { secretLast4: '0002', next: null },
  });
});

test.each<[SalesforceCode, object]>([
  ['FLOW_OFF', { state: 'untold', trouble: null, access: { next: { secretLast4: '0002' } } }],
  ['CALL_BACK_UNKNOWN', { state: null, trouble: { code: 'CALL_BACK_UNKNOWN' }, access: { next: null } }],
  ['DOWN', { state: null, trouble: { code: 'DOWN' }, access: { next: null } }],
])('where only persons log in and the proof ends with %s, that is what is told', async (code, told) => {
  const world = await aWorldWithAccess();
  forPersonsOnly(world);
  world.logIns.grant = new SalesforceError(code);
  expect(await prepareSecret(world.ports)(ada, { id, ...staged })).toMatchObject(told);
});

test('the secret in use is refused as the next one, and so is what no key can be', async () => {
  const world = await aWorldWithAccess();
  await expect(
    prepareSecret(world.ports)(ada, { id, ...staged, consumerSecret: 'first-secret-0001' }),
  ).rejects.toMatchObject({
    facts: { fields: [{ field: 'consumerSecret', problem: 'secretInUse' }] },
  });
  await expect(
    prepareSecret(world.ports)(ada, { id, consumerKey: '', consumerSecret: 'a b' }),
  ).rejects.toMatchObject({
    facts: {
      fields: [
        { field: 'consumerKey', problem: 'keyEmpty' },
        { field: 'consumerSecret', problem: 'keyHasOddCharacters' },
      ],
    },
  });
  expect(secretsIn(world)).toEqual(['first-secret-0001']);
});

test('discarding deletes it; with none nothing happens', async () => {
  const world = await aWorldWithAccess();
  await prepareSecret(world.ports)(ada, { id, ...staged });
  expect((await discardSecret(world.ports)(ada, { id })).access?.next).toBeNull();
  expect(secretsIn(world)).toEqual(['first-secret-0001']);
  expect((await discardSecret(world.ports)(ada, { id })).access?.secretLast4).toBe('0001');
});

test('switching by hand logs in with the next one first, keeps that session and deletes the former secret', async () => {
  const world = await aWorldWithAccess();
  world.salesforce.secret = 'first-secret-0001';
  await prepareSecret(world.ports)(ada, { id, ...staged, consumerKey: '3MVG9next' });
  const early = await switchSecret(world.ports)(ada, { id });
  expect(early).toMatchObject({ switched: false, trouble: { code: 'SECRET_WRONG' } });
  expect(storedAccess(world)).toMatchObject({ consumerKey: '3MVG9abc', secret: { last4: '0001' } });

  world.salesforce.secret = 'next-secret-0002';
  const { switched, access } = await switchSecret(world.ports)(ada, { id });
  expect([switched, access]).toMatchObject([
    true,
    { consumerKey: '3MVG9next', secretLast4: '0002', next: null },
  ]);
  expect(secretsIn(world)).toEqual(['next-secret-0002']);
  expect(world.salesforce.sessions.has(`${id} ${storedAccess(world)?.secret.tokenId ?? ''}`)).toBe(true);
  expect(world.changes.logged[0]?.what).toEqual({ how: 'secretSwitched', byItself: false });
  await expect(switchSecret(world.ports)(ada, { id })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
});

test('another access that is saved in its place ends what was staged; other settings do not', async () => {
  const world = await aWorldWithAccess();
  await prepareSecret(world.ports)(ada, { id, ...staged });
  const { address, consumerKey } = draft;
  await saveAccess(world.ports)(ada, { id, draft: { address, consumerKey } });
  expect(storedAccess(world)?.next).not.toBeNull();
  await saveAccess(world.ports)(ada, { id, draft: { ...draft, consumerSecret: 'third-secret-0003' } });
  expect(storedAccess(world)?.next).toBeNull();
  expect(secretsIn(world)).toEqual(['third-secret-0003']);
});

test('removing the access deletes both secrets', async () => {
  const world = await aWorldWithAccess();
  await prepareSecret(world.ports)(ada, { id, ...staged });
  await removeAccess(world.ports)(ada, { id });
  expect(secretsIn(world)).toEqual([]);
});

test('who entered it is told by the name Jira has for them', async () => {
  const world = await aWorldWithAccess();
  await prepareSecret(world.ports)({ accountId: adasAccount }, { id, ...staged });
  expect((await openAccess(world.ports)(ada, { id })).access?.next?.savedBy).toBe('Ada');
});
