import { startFixture, type Fixture } from './fixture/start-fixture';

let fixture: Fixture;
beforeAll(async () => {
  fixture = await startFixture({ variables: { COLOUR: 'blue' } });
});
afterAll(() => fixture.stop());

test('a function runs on the real packages and gives its value', async () => {
  expect(await fixture.ask('echo', { a: [1, 'ä'] })).toEqual({ a: [1, 'ä'] });
});

test('twenty invocations at once each act as the person who started theirs', async () => {
  const people = Array.from({ length: 20 }, (_, index) => `person-${String(index)}`);
  const answers = await Promise.all(people.map((person) => fixture.ask('whoAmI', {}, person)));
  expect(answers).toEqual(people.map((accountId) => ({ kind: 'user', accountId })));
});
