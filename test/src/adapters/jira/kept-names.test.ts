import { withKeptNames } from '../../../../src/adapters/jira/kept-names';
import { ada, evan } from '../../../builders';
import { InMemoryPeople } from '../../../in-memory/people';

function inSite(installationId: string): void {
  const runtime = {
    appContext: { appId: 'a', environmentId: 'e', installationId },
    lambdaContext: { getRemainingTimeInMillis: () => 25_000 },
  };
  Object.assign(globalThis, { __forge_runtime__: runtime });
}

function aWorld() {
  const state = { isDown: false, now: 0 };
  const names = [
    [ada, 'Ada'],
    [evan, 'Evan'],
  ] as const;
  const plain = new InMemoryPeople(names, () => state.isDown);
  inSite('one');
  return { plain, state, people: withKeptNames(plain, () => new Date(state.now)) };
}

test('a name is asked once in five minutes, and known meanwhile though Jira is down', async () => {
  const { people, state } = aWorld();
  expect((await people.namesOf([ada])).get(ada)).toBe('Ada');
  state.isDown = true;
  expect([...(await people.namesOf([ada, evan]))]).toEqual([[ada, 'Ada']]);
  state.now = 300_001;
  expect((await people.namesOf([ada])).size).toBe(0);
});

test('who has left is a former user within five minutes', async () => {
  const { people, plain, state } = aWorld();
  await people.namesOf([evan]);
  plain.left.add(evan);
  state.now = 300_001;
  expect((await people.namesOf([evan])).size).toBe(0);
});

test('a name of one site is not told to another', async () => {
  const { people, state } = aWorld();
  await people.namesOf([ada]);
  state.isDown = true;
  inSite('two');
  expect((await people.namesOf([ada])).size).toBe(0);
});
