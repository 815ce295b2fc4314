import { seededRecordId } from './seed/seeded-record-id';
import { item, j80, runningConnector, vvn } from './running-connector';

const running = runningConnector();

describe('associating one', () => {
  test('returns the documented envelope with 201', async () => {
    const sent = {
      jiraIssueId: '10173',
      son: 'Case',
      soid: vvn,
      viewOnly: false,
      autoPush: true,
      autoPull: true,
    };
    const came = await running().associate(sent);
    expect(came.status).toBe(201);
    expect(came.json).toEqual({ data: sent, message: 'Association created successfully', success: true });
  });

  test('treats missing flags as false', async () => {
    await running().associate({ son: 'Case', soid: vvn });
    expect((await running().list('10173')).json).toMatchObject({
      data: [{ viewOnly: false, autoPush: false, autoPull: false }],
    });
  });

  test('treats a 15-character id as the same record as the 18-character one', async () => {
    await running().associate(item(vvn.slice(0, 15)));
    expect((await running().list('10173')).json).toMatchObject({ data: [{ soid: vvn }] });
    expect((await running().associate(item(vvn))).status).toBe(409);
  });

  test('replaces the flags of an existing one if upsert is allowed', async () => {
    await running().associate(item());
    const came = await running().associate({ son: 'Case', soid: vvn, viewOnly: true }, '?allowUpsert=true');
    expect(came.status).toBe(200);
    expect(came.json).toEqual({
      data: {
        jiraIssueId: '10173',
        son: 'Case',
        soid: vvn,
        viewOnly: true,
        autoPush: false,
        autoPull: false,
      },
      message: 'Association updated successfully',
      success: true,
    });
  });

  test.each([
    ['an issue key', { ...item(), jiraIssueId: 'SUP-74' }, 400],
    ['an issue id that is a number', { ...item(), jiraIssueId: 10173 }, 400],
    ['an unknown issue', { ...item(), jiraIssueId: '99999' }, 404],
    ['an unknown record', item(seededRecordId('Case', 90_000)), 422],
    ['a record of another type', item(vvn, { son: 'Account' }), 422],
    ['an object type that is not enabled', item(vvn, { son: 'Asset' }), 422],
    ['an unbound project', { ...item(), jiraIssueId: '30001' }, 422],
    ['no record id', { son: 'Case' }, 400],
    ['a record id of a wrong form', item('500-bad'), 400],
    ['a flag that is a text', item(vvn, { viewOnly: 'yes' }), 400],
  ])('refuses %s', async (_, fields, status) => {
    const came = await running().associate(fields);
    expect(came).toMatchObject({ status, json: { success: false } });
    expect(running().standIn.associationsOf('10173')).toEqual([]);
  });
});

describe('listing', () => {
  test('returns the documented envelope, in the order the associations were made', async () => {
    running().standIn.putLink({ issueId: '11816', soid: j80 });
    running().standIn.putLink({ issueId: '11816', soid: vvn });
    running().standIn.putLink({ issueId: '11816', soid: j80, autoPull: true });
    const came = await running().list('11816');
    const first = {
      jiraIssueId: '11816',
      son: 'Case',
      soid: j80,
      viewOnly: false,
      autoPush: false,
      autoPull: true,
    };
    expect(came.status).toBe(200);
    expect(came.json).toEqual({
      data: [first, { ...first, soid: vvn, autoPull: false }],
      message: 'Associations fetched successfully',
      success: true,
    });
  });

  test('returns an empty list for an issue without associations, and 404 for a missing issue', async () => {
    expect(await running().list('10173')).toMatchObject({ status: 200, json: { data: [], success: true } });
    expect((await running().list('99999')).status).toBe(404);
    expect((await running().list('')).status).toBe(400);
  });

  test('still lists the associations of a project whose binding was removed', async () => {
    await running().associate(item());
    running().standIn.unbind('10001');
    expect((await running().list('10173')).json).toMatchObject({ data: [{ soid: vvn }] });
    expect((await running().push()).status).toBe(422);
  });
});

describe('associating many', () => {
  test('returns the total on the issue and does not double existing ones', async () => {
    running().standIn.putLink({ issueId: '10173', soid: j80, viewOnly: true });
    const came = await running().bulk('10173', [item(j80), item(vvn), item(vvn.slice(0, 15))]);
    expect(came.status).toBe(200);
    expect(came.json).toEqual({
      data: { totalAssociations: 2 },
      message: 'Associations created successfully',
      success: true,
    });
    expect(running().standIn.associationsOf('10173')).toMatchObject([
      { soid: j80, viewOnly: true },
      { soid: vvn, viewOnly: false },
    ]);
  });

  test('replaces all with the given ones, even with none', async () => {
    running().standIn.putLink({ issueId: '10173', soid: j80 });
    expect((await running().bulk('10173', [item(vvn)], true)).json).toMatchObject({
      data: { totalAssociations: 1 },
    });
    expect(running().standIn.associationsOf('10173')).toMatchObject([{ soid: vvn }]);
    const came = await running().bulk('10173', [], true);
    expect(came).toMatchObject({ status: 200, json: { data: { totalAssociations: 0 } } });
  });

  test.each([
    ['no list', undefined, false, 400],
    ['an empty list without replace', [], false, 400],
    ['an unknown record', [item(vvn), item(seededRecordId('Case', 90_000))], true, 422],
  ])('with %s stores nothing', async (_, associations, replace, status) => {
    running().standIn.putLink({ issueId: '10173', soid: j80 });
    expect((await running().bulk('10173', associations, replace)).status).toBe(status);
    expect(running().standIn.associationsOf('10173')).toMatchObject([{ soid: j80 }]);
  });

  test('stores 1000, and refuses the whole call at 1001', async () => {
    const thousand = Array.from({ length: 1_000 }, (_, n) => item(seededRecordId('Case', n)));
    expect((await running().bulk('10173', thousand)).json).toMatchObject({
      data: { totalAssociations: 1_000 },
    });
    expect((await running().bulk('10173', [item(vvn)])).status).toBe(400);
    expect((await running().bulk('10173', [...thousand, item(vvn)], true)).status).toBe(400);
    expect((await running().associate(item(vvn))).status).toBe(400);
    expect(running().standIn.associationsOf('10173')).toHaveLength(1_000);
  });
});
