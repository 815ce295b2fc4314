import { aHeldLink, issue, runningClient } from './running-client';
import { failureOf } from './client-against';

const running = runningClient();
const record = aHeldLink().record;
const restricted = (id: string) => {
  running().standIn.faults.add({
    kind: 'status',
    status: 403,
    message: 'Not yours.',
    match: { issueId: id },
  });
};

test('an issue whose links the integration user may not see is refused for itself: the token was accepted', async () => {
  restricted('10173');
  expect(await failureOf(running().connector.readLinks('10173'))).toMatchObject({
    code: 'REFUSED',
    by: 'connector',
    status: 403,
    detail: 'Not yours.',
  });
  expect(await running().connector.readLinks('10174')).toEqual([]);
});

test('so it is where a write to it is refused', async () => {
  running().standIn.faults.add({ kind: 'status', status: 403, match: { method: 'POST' } });
  restricted('10173');
  expect(await failureOf(running().connector.push(issue, record))).toMatchObject({ code: 'REFUSED' });
});
