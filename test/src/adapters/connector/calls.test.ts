import { aHeldLink, issue, j80, off, runningClient, vvn } from './running-client';

const running = runningClient();
const lastCall = () => running().standIn.calls().at(-1);

test('reads the links of an issue', async () => {
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn, autoPush: true });
  expect(await running().connector.readLinks('10173')).toEqual([aHeldLink(vvn, { autoPush: true })]);
  expect(lastCall()).toMatchObject({
    region: 'global',
    method: 'GET',
    path: '/external/api/associations?jiraIssueId=10173',
    body: '',
    headers: { authorization: 'JWT', accept: 'application/json', 'content-type': 'application/json' },
  });
});

test('an issue without links has none', async () => {
  expect(await running().connector.readLinks('10173')).toEqual([]);
});

test('links one record', async () => {
  await running().connector.link('10173', aHeldLink(vvn, { autoPush: true, autoPull: true }), 'create');
  expect(running().standIn.associationsOf('10173')).toMatchObject([
    { son: 'Case', soid: vvn, viewOnly: false, autoPush: true, autoPull: true },
  ]);
  const call = lastCall();
  expect(call).toMatchObject({ method: 'POST', path: '/external/api/association?allowUpsert=false' });
  expect(JSON.parse(call?.body ?? '')).toEqual({
    jiraIssueId: '10173',
    son: 'Case',
    soid: vvn,
    viewOnly: false,
    autoPush: true,
    autoPull: true,
  });
});

test('changes the options of a link that stands', async () => {
  await running().connector.link('10173', aHeldLink(), 'create');
  await running().connector.link('10173', aHeldLink(vvn, { viewOnly: true }), 'update');
  expect(await running().connector.readLinks('10173')).toEqual([aHeldLink(vvn, { viewOnly: true })]);
  expect(running().standIn.calls()[1]?.path).toBe('/external/api/association?allowUpsert=true');
});

test('adds links and keeps those that stand', async () => {
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn, viewOnly: true });
  await running().connector.addLinks('10173', [aHeldLink(vvn), aHeldLink(j80)]);
  const call = lastCall();
  expect(call?.path).toBe('/external/api/associations?jiraIssueId=10173&replace=false');
  expect(JSON.parse(call?.body ?? '')).toEqual({
    associations: [
      { son: 'Case', soid: vvn, ...off },
      { son: 'Case', soid: j80, ...off },
    ],
  });
  const links = await running().connector.readLinks('10173');
  expect(links).toEqual([aHeldLink(vvn, { viewOnly: true }), aHeldLink(j80)]);
});

test('replaces links by others, and by none', async () => {
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn });
  await running().connector.replaceLinks('10173', [aHeldLink(j80)]);
  expect(lastCall()?.path).toBe('/external/api/associations?jiraIssueId=10173&replace=true');
  expect(await running().connector.readLinks('10173')).toEqual([aHeldLink(j80)]);
  await running().connector.replaceLinks('10173', []);
  expect(await running().connector.readLinks('10173')).toEqual([]);
});

test('pushes an issue to a record, without a body', async () => {
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn });
  await running().connector.push(issue, aHeldLink().record);
  expect(lastCall()).toMatchObject({
    method: 'POST',
    path: `/external/api/push/project/10001/issue/10173/to/Case/${vvn}`,
    body: '',
    headers: { authorization: 'JWT', accept: 'application/json', 'content-type': 'application/json' },
  });
  expect(running().standIn.pushes()).toMatchObject([{ issueId: '10173', soid: vvn, outcome: 'pushed' }]);
});

test('speaks to the region it was opened for', async () => {
  const token = running().standIn.mintToken({ region: 'eu', lifespanMinutes: 60 });
  expect(await running().open('eu', token).readLinks('10173')).toEqual([]);
  expect(lastCall()?.region).toBe('eu');
});

test('encodes every part of a path', async () => {
  const odd = { object: 'My Obj/../x', id: 'a?b#c' };
  await expect(running().connector.push({ id: '1/2', projectId: '3?4' }, odd)).rejects.toThrow();
  expect(lastCall()?.path).toBe(
    '/external/api/push/project/3%3F4/issue/1%2F2/to/My%20Obj%2F..%2Fx/a%3Fb%23c',
  );
});
