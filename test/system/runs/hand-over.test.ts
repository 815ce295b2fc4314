import { linkEach, within } from './linked-issues';
import { until } from '../../until';
import { runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

/**
 * A run with more items than one delivery has requests for (1,400): the rest is handed over by an event. What a press
 * does while such an event waits is tried with fewer items, where the Connector asks for time.
 */
describe('a run that is handed over', () => {
  const bulk = runningBulk();
  const span = { first: 1, last: 1_450 };
  const forge = () => bulk().cloud.forge;
  const pushes = () => bulk().cloud.connector.pushCount();

  beforeEach(() => linkEach(bulk().cloud, span));

  test('to a queue that is first too busy and then takes only a part loses and doubles nothing', async () => {
    const { id } = await bulk().preview(within(span));
    await bulk().view('startPush', id, { first: null });
    await until(pushes, (count) => count > 100);
    const body = { failedEvents: [{ index: '0', errorMessage: 'not taken in' }] };
    forge().switches.queueFaults.push(
      { call: 'publish', status: 429, times: 1 },
      { call: 'publish', status: 202, times: 1, body },
    );
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { total: 1_450, by: { pushed: 1_450 } } });
    expect(forge().switches.queueFaults.map(({ times }) => times)).toEqual([0, 0]);
    await provenTruthful(bulk(), id);
  });
});
