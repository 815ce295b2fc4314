import { openRotations } from '../../../../src/connections/open-rotations';
import { prepareToken } from '../../../../src/connections/prepare-token';
import { saveConnection } from '../../../../src/connections/save-connection';
import { setPolicy } from '../../../../src/connections/set-policy';
import type { ConnectionDraft } from '../../../../src/contract/connections/questions';
import { aConnection, aDraft } from '../../../builders';
import { aWorld, tokenText, type World } from '../../../ports';
import { admin, asked, made, nextToken, textInUse } from '../../../rotating-world';

const opaque = 'an-opaque-token-of-some-length';

async function aWorldWithPolicy(longestDays: number | null, connection = aConnection()): Promise<World> {
  const world = aWorld({ connection });
  made(world);
  made(world, opaque);
  await setPolicy(world.ports)(admin, { longestDays });
  return world;
}

const save = ({ ports }: World, draft: Partial<ConnectionDraft>) =>
  saveConnection(ports)(admin, { id: 'site', draft: aDraft(draft) });
const prepare = ({ ports }: World, token: string, endsOn: string | null) =>
  prepareToken(ports)(admin, { ...asked, token, endsOn });

/** What is refused with a longest life of 90 days: 101 days are left of the next token, and the other tells no end. */
const refused = [
  ['a token that lives longer', nextToken, null, { field: 'token', problem: 'tokenLivesTooLong' }],
  ['a token whose end nobody knows', opaque, null, { field: 'endsOn', problem: 'endUnknown' }],
  ['a named end that is later', opaque, '2027-01-04', { field: 'endsOn', problem: 'tokenLivesTooLong' }],
  ['a token that lives longer, whatever day is named', nextToken, '2026-10-20', { field: 'token' }],
] as const;

test.each(refused)('%s is refused at saving and at preparing, before anybody is asked', async (...row) => {
  const [, token, endsOn, field] = row;
  const world = await aWorldWithPolicy(90);
  const invalid = { code: 'INVALID_INPUT', facts: { fields: [field] } };
  await expect(save(world, { token, endsOn })).rejects.toMatchObject(invalid);
  await expect(prepare(world, token, endsOn)).rejects.toMatchObject(invalid);
  expect(world.connector.asked).toEqual([]);
  expect(textInUse(world)).toBe(tokenText);
});

test.each(refused)(
  '%s is taken where no policy is set, as by default, or after it was lifted',
  async (...row) => {
    const [, token, endsOn] = row;
    const world = await aWorldWithPolicy(90);
    expect(await setPolicy(world.ports)(admin, { longestDays: null })).toMatchObject({ longestDays: null });
    expect(await prepare(world, token, endsOn)).toMatchObject({ prepared: true });
    expect(await save(world, { token, endsOn })).toMatchObject({ savedId: 'site' });
  },
);

test('a token that tells no end is taken once the admin names one that is allowed', async () => {
  const world = await aWorldWithPolicy(90);
  expect(await prepare(world, opaque, '2027-01-03')).toMatchObject({ prepared: true });
  expect(await save(world, { token: opaque, endsOn: '2027-01-03' })).toMatchObject({ savedId: 'site' });
});

test('a token that is stored stays, and other settings can be saved with it', async () => {
  const world = await aWorldWithPolicy(30, aConnection({ ends: null }));
  expect(await save(world, { atOnce: 2 })).toMatchObject({ savedId: 'site' });
});

test('the named end of a stored token cannot be taken away, or be put off beyond the policy', async () => {
  const ends = { at: '2026-10-20T23:59:59.999Z', from: 'person' } as const;
  const world = await aWorldWithPolicy(30, aConnection({ ends }));
  for (const endsOn of [null, '2027-01-03'])
    await expect(save(world, { endsOn })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(await save(world, { endsOn: '2026-10-20' })).toMatchObject({ savedId: 'site' });
});

test('the policy is shown with the tokens of all connections', async () => {
  const world = await aWorldWithPolicy(90);
  expect(await openRotations(world.ports)(admin, {})).toEqual({
    longestDays: 90,
    reminderIssue: null,
    reminderTroubles: [],
    rotations: [
      {
        id: 'site',
        name: 'Salesforce',
        token: {
          last4: 'kept',
          savedBy: 'Ada',
          savedAt: '2026-10-01T08:00:00.000Z',
          endsAt: '2027-03-01T00:00:00.000Z',
          endsAtFrom: 'token',
          daysLeft: 146,
        },
        next: null,
        previous: null,
      },
    ],
  });
});
