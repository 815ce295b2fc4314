import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';
import type { User } from '../users';

const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP', 'SEC'] });
const found = async (path: string, as: User['name'] | 'app' = 'ada') => (await ask(jira, path, { as })).json;
const names = (json: unknown): unknown[] =>
  Array.isArray(json) ? json.map((each: { displayName: unknown }) => each.displayName) : [json];

test('people are found by the beginning of their name or address, and nobody by who may not browse users', async () => {
  expect(names(await found('/user/search?query=e'))).toEqual(['Evan']);
  expect(names(await found('/user/search?query=paula@'))).toEqual(['Paula']);
  expect(names(await found('/user/search?query=e', 'app'))).toEqual([]);
});

test('a range is cut before those are left out who do not fit', async () => {
  const page = (startAt: number) =>
    found(`/user/assignable/search?project=10001&startAt=${String(startAt)}&maxResults=2`);
  expect([names(await page(0)), names(await page(2)), names(await page(4))]).toEqual([
    ['Ada', 'Paula'],
    ['Evan'],
    [],
  ]);
});

test('an address that is hidden is shown to its owner alone', async () => {
  jira.switches.hiddenEmails = ['evan'];
  expect(await found('/user/search?query=evan')).toEqual([
    expect.not.objectContaining({ emailAddress: 'evan@example.com' }),
  ]);
  expect(await found('/user/search?query=evan', 'evan')).toMatchObject([
    { emailAddress: 'evan@example.com' },
  ]);
});

test.each([
  ['/user/search', 400],
  ['/user/assignable/search', 400],
  ['/user/assignable/search?project=NONE', 404],
  ['/user/search?query=a&property=b', 501],
])('%s is refused: %i', async (path, status) => {
  expect((await ask(jira, path, { as: 'ada' })).status).toBe(status);
});
