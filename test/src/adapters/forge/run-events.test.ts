import { runEvents } from '../../../../src/adapters/forge/run-events';

const event = { projectId: '10001', runId: '20261005T120000Z-abcd', epoch: 2 };

/** The queue answers every call with this; what it was asked is kept. */
function queueThatAnswers(status: number, body: object = {}): string[] {
  const asked: string[] = [];
  const answer = async (_target: object, path: string, init: RequestInit = {}): Promise<Response> => {
    asked.push(`${path} ${typeof init.body === 'string' ? init.body : ''}`);
    return Promise.resolve(new Response(status === 204 ? null : JSON.stringify(body), { status }));
  };
  Object.assign(globalThis, { __forge_fetch__: answer });
  return asked;
}

test('an event names things and holds none, waits as long as asked, and comes alone in its project', async () => {
  const asked = queueThatAnswers(201);
  expect(await runEvents.call(event, 12.2)).toMatch(/./);
  expect(asked[0]).toContain(JSON.stringify({ version: 1, ...event }));
  expect(asked[0]).toContain('"delayInSeconds":13');
  expect(asked[0]).toContain('"concurrency":{"key":"site-connection-10001","limit":1}');
});

test('an event waits a quarter of an hour at the most', async () => {
  const asked = queueThatAnswers(201);
  await runEvents.call(event, 7_200);
  expect(asked[0]).toContain('"delayInSeconds":900');
});

test.each([
  [429, {}, 'RATE_LIMITED'],
  [500, {}, 'PLATFORM_DOWN'],
  [202, { failedEvents: [{ errorMessage: 'full', index: '0' }] }, 'PLATFORM_DOWN'],
])('a queue that answers %i took no event', async (status, body, code) => {
  queueThatAnswers(status, body);
  await expect(runEvents.call(event, 0)).rejects.toMatchObject({ code });
});

test.each([204, 404])('an event is taken back, or was there no more: %i', async (status) => {
  queueThatAnswers(status);
  await expect(runEvents.takeBack('job')).resolves.toBeUndefined();
});
