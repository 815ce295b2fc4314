import type { FaultWish } from './faults/fault';
import { item, j80, runningConnector, vvn, type Came } from './running-connector';

const running = runningConnector();
const naming: unknown = expect.stringContaining('kind: must be one of');

const met = async (match: FaultWish['match']): Promise<readonly number[]> => {
  running().standIn.putLink({ issueId: '10173', soid: vvn });
  running().standIn.faults.add({ kind: 'status', status: 418, ...(match ? { match } : {}) });
  const [list, other, push, bulk] = await Promise.all([
    running().list('10173'),
    running().list('11816'),
    running().push(),
    running().bulk('11816', [item(j80)]),
  ]);
  return [list, other, push, bulk].map(({ status }) => status);
};

test.each([
  [{}, [418, 418, 418, 418]],
  [{ method: 'GET' }, [418, 418, 200, 200]],
  [{ path: '/external/api/push/' }, [200, 200, 418, 200]],
  [{ path: '^.*/associations$' }, [418, 418, 200, 418]],
  [{ issueId: '10173' }, [418, 200, 418, 200]],
  [{ issueId: '11816', method: 'POST' }, [200, 200, 200, 418]],
  [{ recordId: vvn.slice(0, 15) }, [200, 200, 418, 200]],
  [{ recordId: j80 }, [200, 200, 200, 418]],
  [{ region: 'eu' }, [200, 200, 200, 200]],
] as const)('a fault for %j hits the matching requests', async (match, statuses) => {
  expect(await met(match)).toEqual(statuses);
});

test('a fault with a number of times is used up, and others continue', async () => {
  running().standIn.faults.add({ kind: 'status', status: 429, times: 2 });
  const statuses = [];
  for (let n = 0; n < 3; n += 1) statuses.push((await running().list('10173')).status);
  expect(statuses).toEqual([429, 429, 200]);
  expect(running().standIn.faults.list()).toMatchObject([{ hits: 2, left: 0 }]);
});

test('a request can bring its own fault', async () => {
  const send = (fault: string): Promise<Came> =>
    running().send('GET', '/external/api/associations?jiraIssueId=10173', {
      headers: { 'x-standin-fault': fault },
    });
  expect((await send('{"kind":"status","status":502}')).status).toBe(502);
  expect(await send('{"kind":"earthquake"}')).toMatchObject({
    status: 400,
    text: naming,
  });
  expect((await send('503')).status).toBe(400);
  expect((await running().list('10173')).status).toBe(200);
});
