import { startProbeSite, type ProbeSite } from './fixture/start-probe-site';

let site: ProbeSite;
beforeAll(async () => {
  site = await startProbeSite();
});
afterAll(() => site.stop());

const trigger = async (question: unknown) => {
  const answer = await fetch(`${site.url}/__cloud/trigger`, {
    method: 'POST',
    body: JSON.stringify(question),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
};

test('a script runs a scheduled trigger and gets its result', async () => {
  expect(await trigger({ key: 'probe-sweep' })).toEqual({
    status: 200,
    body: { value: { ran: 'probe-sweep' } },
  });
});

test.each([[{ key: 'nothing' }], [{}], ['probe-sweep']])('%j names no trigger', async (question) => {
  expect(await trigger(question)).toMatchObject({ status: 400 });
});
