import { seededRecordId } from './seed/seeded-record-id';
import { item, j80, runningConnector, vvn } from './running-connector';

const running = runningConnector();
beforeEach(() => running().associate(item()));

test('a push overwrites the record’s mapped fields and writes the log', async () => {
  const before = running().standIn.record(vvn);
  const came = await running().push();
  expect(came).toMatchObject({ status: 200, json: { message: 'Issue pushed successfully', success: true } });
  const fields = {
    Subject: 'Pump controller stops after update 4.2',
    Description: 'More about: Pump controller stops after update 4.2',
    Priority: 'High',
    JiraStatus__c: 'In Progress',
    JiraKey__c: 'SUP-74',
  };
  expect(running().standIn.record(vvn)).toEqual({
    org: 'production',
    soid: vvn,
    son: 'Case',
    fields: { ...before?.fields, ...fields },
    changedAt: running().now,
    changedBy: 'Push of SUP-74',
  });
  const asked = { at: running().now, issueId: '10173', issueKey: 'SUP-74', son: 'Case', soid: vvn };
  expect(running().standIn.pushes()).toEqual([
    { ...asked, outcome: 'pushed', detail: '', connection: 'production', fields },
  ]);
});

test('a push accepts a 15-character id and escaped path parts', async () => {
  expect((await running().push(`project/10001/issue/10173/to/C%61se/${vvn.slice(0, 15)}`)).status).toBe(200);
  expect(running().standIn.pushes()).toMatchObject([{ soid: vvn }]);
});

test('a custom object gets its own fields', async () => {
  const soid = seededRecordId('My_Obj__c', 0);
  await running().associate({ son: 'My_Obj__c', soid });
  expect((await running().push(`project/10001/issue/10173/to/My_Obj__c/${soid}`)).status).toBe(200);
  expect(running().standIn.record(soid)?.fields).toMatchObject({
    Name: 'MO-0001',
    Summary__c: 'Pump controller stops after update 4.2',
  });
});

test.each([
  ['a project key', `project/SUP/issue/10173/to/Case/${vvn}`, 400],
  ['another project', `project/10002/issue/10173/to/Case/${vvn}`, 400],
  ['an issue key', `project/10001/issue/SUP-74/to/Case/${vvn}`, 400],
  ['an unknown issue', `project/10001/issue/99999/to/Case/${vvn}`, 404],
  ['a record that is not associated', `project/10001/issue/10173/to/Case/${j80}`, 404],
  ['another object type', `project/10001/issue/10173/to/Account/${vvn}`, 404],
  ['an unbound project', `project/10003/issue/30001/to/Case/${vvn}`, 422],
])('a push with %s is refused, changes nothing and is logged', async (_, path, status) => {
  const before = running().standIn.record(vvn);
  const came = await running().push(path);
  expect(came).toMatchObject({ status, json: { success: false } });
  expect(running().standIn.record(vvn)).toEqual(before);
  const [entry] = running().standIn.pushes();
  expect(entry).toMatchObject({ outcome: 'refused', fields: {} });
  expect(entry?.detail).not.toBe('');
});

test('view only and a read-only connection forbid a push', async () => {
  running().standIn.changeConnection('production', { allowModification: false });
  expect(await running().push()).toMatchObject({
    status: 403,
    json: { message: 'This connection is not allowed to modify Salesforce data!' },
  });
  running().standIn.changeConnection('production', { allowModification: true });
  running().standIn.putLink({ issueId: '10173', soid: vvn, viewOnly: true });
  expect((await running().push()).status).toBe(403);
});

test('a connection whose authorization has lapsed can still list, but nothing else', async () => {
  running().standIn.changeConnection('production', { authorized: false });
  const lapsed = { status: 502, json: { success: false, message: 'Salesforce authorization failed' } };
  expect((await running().list('10173')).status).toBe(200);
  expect(await running().push()).toMatchObject(lapsed);
  expect(await running().associate(item(j80))).toMatchObject(lapsed);
  expect(await running().bulk('10173', [], true)).toMatchObject(lapsed);
  expect(running().standIn.associationsOf('10173')).toHaveLength(1);
});

test('an issue type that is mapped to other objects is refused', async () => {
  running().standIn.bind({
    projectId: '10001',
    connection: 'production',
    mapping: { Task: ['Account'], '*': ['Case'] },
  });
  expect((await running().push()).status).toBe(422);
});
