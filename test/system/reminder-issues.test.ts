import { rotationContract } from '../../src/contract/connections/rotation';
import { runningApp } from './running-app';
import { asAdmin, connect, removeAll, tokenOf } from './several-orgs';

const place = { projectId: '10001', issueTypeId: '10101' };
const soon = 10 * 24 * 60;

/** The hourly schedule makes one issue for a token that ends soon, whatever happens to it. */
describe('the issue that reminds of a token', () => {
  const app = runningApp();
  const cloud = () => app().cloud;
  const ada = () => cloud().jira.findUser('ada')?.accountId ?? '';
  const made = () =>
    cloud()
      .jira.listIssues(ada(), 'SUP', 1)
      .issues.filter(({ summary }) => summary.startsWith('Renew the Salesforce token of Production'));
  const hour = () => cloud().forge.trigger('salesforce-sweep');
  const setPlace = async () =>
    rotationContract.setReminderIssue.answer.parse(await asAdmin(cloud(), 'setReminderIssue', { place }));
  const troubles = async () =>
    rotationContract.openRotations.answer.parse(await asAdmin(cloud(), 'openRotations', {})).reminderTroubles;

  beforeEach(async () => {
    for (const { id } of made()) cloud().jira.deleteIssue(id);
    cloud().jira.switches.newIssues = {};
    await removeAll(cloud());
    await connect(cloud(), 'production', tokenOf(cloud(), 'production', soon));
  });

  test('is made once, however often and however close together the schedule comes', async () => {
    expect(await setPlace()).toMatchObject({ saved: true, obstacle: null });
    const ends = await Promise.all([hour(), hour(), hour()]);
    expect(ends).toEqual([1, 2, 3].map(() => ({ ok: true, value: { statusCode: 204 } })));
    await hour();
    expect(made()).toHaveLength(1);
    expect(await troubles()).toEqual([]);
  });

  test('that Jira refuses is told in its words, tried again, and made once it may be', async () => {
    await setPlace();
    cloud().jira.switches.newIssues = { SUP: ['Team'] };
    await hour();
    expect(made()).toEqual([]);
    expect(await troubles()).toMatchObject([{ code: 'REFUSED', detail: 'Team is required.' }]);
    await hour();
    expect(await troubles()).toHaveLength(1);
    cloud().jira.switches.newIssues = {};
    await hour();
    await hour();
    expect(made()).toHaveLength(1);
    expect(await troubles()).toEqual([]);
  });

  test('that Jira made, and that could not be noted, is not made again', async () => {
    await setPlace();
    cloud().forge.switches.storageFaults.push({
      ...{ paths: ['/api/v1/set'], keys: '^token-reminder:', skip: 1, times: 1 },
      ...{ status: 500, code: 'INTERNAL_SERVER_ERROR' },
    });
    await hour();
    expect(made()).toHaveLength(1);
    await hour();
    await hour();
    expect(made()).toHaveLength(1);
  });

  test('of a place where more is demanded is refused at saving, and the field is named', async () => {
    cloud().jira.switches.newIssues = { SUP: ['Team'] };
    expect(await setPlace()).toMatchObject({
      saved: false,
      obstacle: { why: 'moreFields', fields: ['Team'] },
    });
    await hour();
    expect(made()).toEqual([]);
  });
});
