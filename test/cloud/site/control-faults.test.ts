import { startProbeSite, type ProbeSite } from './fixture/start-probe-site';

let site: ProbeSite;
beforeAll(async () => {
  site = await startProbeSite();
});
afterAll(() => site.stop());

const set = async (question: unknown) => {
  const answer = await fetch(`${site.url}/__cloud/faults`, {
    method: 'POST',
    body: JSON.stringify(question),
  });
  return { status: answer.status, body: (await answer.json()) as unknown };
};

test('faults and switches are set from outside, and those that are not named stay', async () => {
  const fault = { paths: 'all', keys: '^run:', skip: 2, status: 500, code: 'UNKNOWN', times: 1 };
  const push = { call: 'publish', status: 500, performed: true, skip: 1, times: 'always' };
  const report = { status: 503, times: 1 };
  await set({ forge: { deliverTwice: true, deliveries: 'held', reportFaults: [report] } });
  expect(await set({ forge: { storageFaults: [fault], queueFaults: [push] } })).toMatchObject({
    status: 200,
    body: {
      forge: {
        deliverTwice: true,
        deliveries: 'held',
        storageFaults: [fault],
        queueFaults: [push],
        reportFaults: [report],
      },
    },
  });
});

test.each([
  [{ forge: { storageFaults: [{ paths: 'all', keys: '(', status: 500, code: 'X', times: 1 }] } }],
  [{ forge: { deliveries: 'late' } }],
  [{ forge: { unheard: true } }],
])('%j is refused', async (question) => {
  expect(await set(question)).toMatchObject({ status: 400 });
});
