import { peopleWith } from '../../../../src/adapters/jira/people';
import type { People } from '../../../../src/ports/jira';
import { ada, evan } from '../../../builders';
import { InMemoryPeople } from '../../../in-memory/people';
import { startPlatform } from '../forge/platform';

const told: unknown[] = [];
const people = peopleWith({
  note: () => undefined,
  trouble: (event, facts) => void told.push([event, facts]),
});
beforeEach(() => void told.splice(0));

/** Somebody to ask, and how to make people leave and Jira fail. */
interface Somebody {
  readonly people: People;
  leave(name: 'evan'): void;
  fail(): void;
}

const makers: readonly (readonly [string, () => Somebody])[] = [
  [
    'of Jira',
    () => {
      const { jira } = startPlatform();
      const fail = () => void jira.faults.push({ path: '/rest/api/3/user/bulk', status: 503, times: 1 });
      return { people, leave: jira.closeAccount, fail };
    },
  ],
  [
    'in memory',
    () => {
      let isDown = false;
      const names = [
        [ada, 'Ada'],
        [evan, 'Evan'],
      ] as const;
      const inMemory = new InMemoryPeople(names, () => isDown);
      return {
        people: inMemory,
        leave: () => void inMemory.left.add(evan),
        fail: () => void (isDown = true),
      };
    },
  ],
];

describe.each(makers)('people %s', (_where, make) => {
  test('have the names Jira has for them; whom it does not know has none', async () => {
    const names = await make().people.namesOf([evan, ada, evan, 'nobody']);
    expect([...names].toSorted()).toEqual([
      [ada, 'Ada'],
      [evan, 'Evan'],
    ]);
  });

  test('who left has no name any more', async () => {
    const { people: them, leave } = make();
    leave('evan');
    expect([...(await them.namesOf([ada, evan]))]).toEqual([[ada, 'Ada']]);
  });

  test('of nobody and in trouble there is no name', async () => {
    const { people: them, fail } = make();
    expect((await them.namesOf([])).size).toBe(0);
    fail();
    expect((await them.namesOf([ada])).size).toBe(0);
  });
});

test('names are asked as the person who looks, fifty at a time, each once', async () => {
  const { asked, said } = startPlatform();
  const many = Array.from({ length: 70 }, (_, n) => `account-${String(n)}`);
  expect((await people.namesOf([...many, ada, ada])).get(ada)).toBe('Ada');
  expect(asked.map(({ as, path }) => [as.kind, path.split('accountId=').length - 1])).toEqual([
    ['user', 50],
    ['user', 21],
  ]);
  expect(asked[1]?.path).toContain('maxResults=21');
  expect(said).toEqual([]);
});

test('nobody is asked about nobody', async () => {
  const { asked } = startPlatform();
  await people.namesOf([]);
  expect(asked).toEqual([]);
});

test('an account that is not active has no name, whatever else Jira says of it', async () => {
  const { jira } = startPlatform();
  const user = { accountId: evan, accountType: 'atlassian', displayName: 'Evan', active: false };
  const values = [
    user,
    'text',
    { accountId: 'x' },
    { ...user, accountId: ada, displayName: 'Ada', active: true },
  ];
  jira.faults.push({
    path: '/rest/api/3/user/bulk',
    status: 200,
    body: JSON.stringify({ values }),
    times: 1,
  });
  expect([...(await people.namesOf([ada, evan]))]).toEqual([[ada, 'Ada']]);
});

test.each([
  [429, undefined],
  [403, undefined],
  [200, '{}'],
])('trouble with names (%i, %p) is for the log, which tells no account', async (status, body) => {
  const { jira } = startPlatform();
  jira.faults.push({ path: '/rest/api/3/user/bulk', status, ...(body && { body }), times: 1 });
  expect((await people.namesOf([ada])).size).toBe(0);
  expect(told).toEqual([['names not asked', {}]]);
});
