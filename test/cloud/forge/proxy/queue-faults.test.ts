import { startFixture, type Fixture } from '../fixture/start-fixture';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture({ switches: { deliveries: 'held' } });
});
afterEach(() => fixture.stop());

const push = () => fixture.ask('push', { queue: 'work', events: [0, 1, 2].map((n) => ({ body: { n } })) });
const takenIn = () => fixture.forge.queue.waiting().map(({ body }) => body);

test('a partly accepted push takes the events that are not named and leaves out the others', async () => {
  const body = { failedEvents: [{ index: '1', errorMessage: 'no room' }], errorMessage: 'partly' };
  fixture.forge.switches.queueFaults = [{ call: 'publish', status: 202, body, times: 1 }];
  expect(await push()).toMatchObject({ refused: { kind: 'PartialSuccessError' } });
  expect(takenIn()).toEqual([{ n: 0 }, { n: 2 }]);
});

test('a push whose events are all named takes nothing', async () => {
  const failedEvents = [0, 1, 2].map((index) => ({ index, errorMessage: 'no room' }));
  fixture.forge.switches.queueFaults = [{ call: 'publish', status: 202, body: { failedEvents }, times: 1 }];
  await push();
  expect(takenIn()).toEqual([]);
});

test.each([429, 500, 405, 413])('a push refused with %d takes nothing', async (status) => {
  fixture.forge.switches.queueFaults = [{ call: 'publish', status, times: 1 }];
  expect(await push()).toHaveProperty('refused');
  expect(takenIn()).toEqual([]);
});

test('a push whose answer is lost has taken everything', async () => {
  fixture.forge.switches.queueFaults = [{ call: 'publish', status: 500, performed: true, times: 1 }];
  expect(await push()).toMatchObject({ refused: { kind: 'InternalServerError' } });
  expect(takenIn()).toHaveLength(3);
});

test('a fault lets through as many calls as it skips', async () => {
  fixture.forge.switches.queueFaults = [{ call: 'publish', status: 500, skip: 1, times: 1 }];
  expect(await push()).toHaveProperty('value');
  expect(await push()).toHaveProperty('refused');
  expect(await push()).toHaveProperty('value');
});
