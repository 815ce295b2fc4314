import { removeConnection } from '../../../../src/connections/remove-connection';
import { setReminderIssue } from '../../../../src/connections/set-reminder-issue';
import { setObjects } from '../../../../src/records/change-access';
import { secretIn } from '../../../../src/contract/setup/secret-in-answers';
import { forgetJiraToken, noteJiraToken } from '../../../../src/records/note-jira-token';
import { openSetUp } from '../../../../src/records/open-set-up';
import { saveSetUp } from '../../../../src/records/save-set-up';
import { AppError } from '../../../../src/shared/app-error';
import { aWorld, tokenText, type World } from '../../../ports';
import { ada, aWorldWithAccess, draft } from '../access-world';
import { aPersonsWorld, evan, id, logIn } from '../person/person-world';

const onSite = { siteUrl: 'https://acme.atlassian.net', cloudId: 'cloud-1' };
const open = (world: World, which: string | null = null, who: { accountId: string } = ada) =>
  openSetUp(world.ports)({ ...who, ...onSite }, { id: which });
const answers = { callJira: true, jiraUser: 'bot@acme.test' };
const steps = { permissionSet: 'done', secret: 'cannotTell' } as const;
const save = (world: World, revision: number, more: object = {}) =>
  saveSetUp(world.ports)(ada, { id, revision, answers, steps, ...more });
const note = (world: World, endsOn: string, tokenId: string | null = null, label = 'Bot') =>
  noteJiraToken(world.ports)(ada, { id, tokenId, label, endsOn });

test('a page opens with what the app knows, and with no secret', async () => {
  const world = await aWorldWithAccess();
  const aCase = { name: 'Case', label: 'Case', nameField: 'CaseNumber', fields: [], status: null };
  await setObjects(world.ports)(ada, { id, objects: [aCase] });
  const view = await open(world);
  expect(view).toMatchObject({
    site: { address: 'https://acme.atlassian.net', cloudId: 'cloud-1' },
    connections: [{ id, name: 'Salesforce', isDefault: true }],
    connection: {
      ...{ id, host: 'acme.my.salesforce.com', hasAccess: true, hasConsumerKey: true, isOff: false },
      ...{ whoReads: 'integrationUser', objects: [{ name: 'Case', label: 'Case' }], ownLogIn: 'notOffered' },
    },
    setUp: { revision: 0, answers: {}, steps: {} },
    ...{ jiraTokens: [], remindersAreOn: false },
  });
  expect(view.callBack).toMatch(/^https:/);
  const text = JSON.stringify(view);
  for (const secret of [draft.consumerSecret ?? '', draft.consumerKey, tokenText])
    expect(text).not.toContain(secret);
});

test('it opens for a site without connections, and not for a connection that was removed', async () => {
  const world = aWorld({ connection: null });
  expect(await open(world)).toMatchObject({ connections: [], connection: null, setUp: null, jiraTokens: [] });
  await expect(open(world, 'gone')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(save(world, 0)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(world.setUps.kept.size).toBe(0);
});

test('whoever opens it is told how they themselves stand with Salesforce', async () => {
  const world = await aPersonsWorld();
  await logIn(world);
  expect((await open(world, id, evan)).connection?.ownLogIn).toBe('connected');
  expect((await open(world, id)).connection?.ownLogIn).toBe('none');
});

test('answers and steps are kept, and nobody overwrites what another admin changed', async () => {
  const world = await aWorldWithAccess();
  expect(await save(world, 0)).toEqual({ setUp: { revision: 1, answers, steps } });
  await expect(save(world, 0, { answers: {} })).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect((await open(world)).setUp).toEqual({ revision: 1, answers, steps });
  await save(world, 1, { answers: { callJira: false } });
  expect((await open(world)).setUp).toMatchObject({ revision: 2, answers: { callJira: false } });
});

test.each([
  ['jiraUser', `ATATT3xFfGF0${'a'.repeat(40)}`],
  ['label', '00D000000000001!AQEAQabc'],
  ['siteAddress', 'Basic Ym90QGFjbWUudGVzdDpwYXNz'],
  ['integrationUser', 'A'.repeat(64)],
])('a secret in %s is refused by the name of its field, and not kept', async (field, text) => {
  const world = await aWorldWithAccess();
  const saved = save(world, 0, { answers: { [field]: text } });
  await expect(saved).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    facts: { fields: [{ field: `answers.${field}`, problem: 'looksSecret' }] },
  });
  await saved.catch((error: unknown) => expect(JSON.stringify(error)).not.toContain(text));
  expect(world.setUps.kept.size).toBe(0);
});

test('a consumer key is no secret, whatever its form', () => {
  expect(secretIn({ consumerKey: 'A'.repeat(64) })).toBeNull();
  expect(secretIn({ objects: [{ name: 'Case', fields: [`eyJ${'a'.repeat(9)}.${'b'.repeat(9)}.c`] }] })).toBe(
    'answers.objects.0.fields.0',
  );
});

test('ends of Jira tokens are noted, changed and forgotten, the first to end first', async () => {
  const world = await aWorldWithAccess();
  await note(world, '2027-03-01', null, ' Reporting ');
  const { jiraTokens } = await note(world, '2026-10-20');
  expect(jiraTokens).toMatchObject([
    { label: 'Bot', endsOn: '2026-10-20', warnAtDays: 30 },
    { label: 'Reporting', endsOn: '2027-03-01', warnAtDays: null, trouble: null },
  ]);
  const first = jiraTokens[0]?.id ?? '';
  const renamed = await note(world, '2026-10-20', first, 'Robot');
  expect(renamed.jiraTokens[0]).toMatchObject({ id: first, label: 'Robot' });
  const renewed = await note(world, '2027-10-01', first, 'Robot');
  expect(renewed.jiraTokens.map(({ label }) => label)).toEqual(['Reporting', 'Robot']);
  expect(renewed.jiraTokens.map((each) => each.id)).not.toContain(first);
  const gone = { id, tokenId: renewed.jiraTokens[0]?.id ?? '' };
  await forgetJiraToken(world.ports)(ada, gone);
  expect((await forgetJiraToken(world.ports)(ada, gone)).jiraTokens).toMatchObject([{ label: 'Robot' }]);
  await save(world, 0);
  expect((await open(world)).jiraTokens).toHaveLength(1);
});

test.each([
  ['', '2027-03-01', 'label', 'nameEmpty'],
  [`ATATT3xFfGF0${'a'.repeat(40)}`, '2027-03-01', 'label', 'looksSecret'],
  ['Bot', '2026-10-01', 'endsOn', 'endAlreadyPast'],
  ['Bot', '2028-01-01', 'endsOn', 'endTooFar'],
])('%p with the end %s is refused: %s %s', async (label, endsOn, field, problem) => {
  const world = await aWorldWithAccess();
  await expect(note(world, endsOn, null, label)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    facts: { fields: [{ field, problem }] },
  });
  expect(world.setUps.kept.size).toBe(0);
});

test('no more are noted than a page can show, and one that is gone is not changed', async () => {
  const world = await aWorldWithAccess();
  for (let n = 0; n < 20; n++) await note(world, '2027-03-01');
  await expect(note(world, '2027-03-01')).rejects.toMatchObject({
    facts: { fields: [{ field: 'label', problem: 'tooMany' }] },
  });
  await expect(note(world, '2027-03-01', 'gone')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await open(world)).jiraTokens).toHaveLength(20);
});

test('why Jira made no issue for one is told beside it, where issues are made', async () => {
  const world = await aWorldWithAccess();
  const { jiraTokens } = await note(world, '2026-10-20');
  const refusal = {
    state: 'refused',
    at: '2026-10-06T12:00:00Z',
    code: 'REFUSED',
    detail: 'Team is required.',
  };
  world.reminders.notes.set(jiraTokens[0]?.id ?? '', { ...refusal, state: 'refused', code: 'REFUSED' });
  expect((await open(world)).jiraTokens[0]?.trouble).toBeNull();
  await setReminderIssue(world.ports)(ada, { place: { projectId: '10002', issueTypeId: '10101' } });
  const view = await open(world);
  expect(view.remindersAreOn).toBe(true);
  expect(view.jiraTokens[0]?.trouble).toEqual({
    at: refusal.at,
    code: 'REFUSED',
    detail: 'Team is required.',
  });
});

test('with its connection a set-up goes too; if storage fails then, the connection is removed all the same', async () => {
  const world = await aWorldWithAccess();
  await save(world, 0);
  await removeConnection(world.ports)(ada, { id, projects: 'sendNothing' });
  expect(world.setUps.kept.size).toBe(0);
  const other = await aWorldWithAccess();
  other.setUps.fails = new AppError('PLATFORM_DOWN');
  await removeConnection(other.ports)(ada, { id, projects: 'sendNothing' });
  expect(other.log.map(({ event }) => event)).toContain('set-up left over');
});
