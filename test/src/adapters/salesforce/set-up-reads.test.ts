import { runningSalesforce } from '../../../cloud/salesforce/running-salesforce';
import { orgAgainst, type OpenedOrg } from './org-against';

const running = runningSalesforce();
/** The org as a user who may view Setup sees it; the integration user usually may not. */
const asAdmin = (): OpenedOrg => {
  running().standIn.changeUser('integration', { viewsSetup: true });
  return orgAgainst(running());
};
const asUsual = () => orgAgainst(running()).org;
const site = 'https://acme.atlassian.net';

const deploy = () =>
  running().standIn.deploySetUp({
    namedCredentials: [
      { name: 'Jira', endpoint: null, principalType: null },
      { name: 'Jira_Legacy', endpoint: site, principalType: 'PerUser', filledInBy: ['evan'] },
    ],
    externalCredentials: [
      {
        name: 'Jira_Basic',
        principals: [
          { principalName: 'Bot', principalType: 'NamedPrincipal', configured: true },
          { principalName: 'Each', principalType: 'PerUserPrincipal', configured: false },
        ],
      },
    ],
    permissionSets: [{ name: 'Jira_Link_Callout', assignedTo: ['ada', 'evan'] }, { name: 'Jira_Link_Empty' }],
  });

test('an org tells what it is', async () => {
  expect(await asUsual().org()).toEqual({
    ...{ id: running().standIn.org().orgId, name: 'Example', type: 'Enterprise Edition' },
    ...{ isSandbox: false, instance: 'EU42' },
  });
});

test('whoever may view Setup sees what was made there', async () => {
  deploy();
  const { org, counted } = asAdmin();
  const credentials = await org.namedCredentials(['Jira', 'Jira_Legacy', 'Other']);
  expect(credentials).toMatchObject([
    { name: 'Jira', address: null, identity: null },
    { name: 'Jira_Legacy', address: site, identity: 'PerUser' },
  ]);
  expect(await org.principals('Jira_Basic')).toEqual([
    { name: 'Bot', isPerUser: false, status: 'Configured' },
    { name: 'Each', isPerUser: true, status: 'NotConfigured' },
  ]);
  const named = (alias: string) => {
    const { name, username } = running().standIn.user(alias);
    return { name, username };
  };
  expect(await org.assignments(['Jira_Link_Callout', 'Jira_Link_Empty'], 10)).toEqual([
    { permissionSet: 'Jira_Link_Callout', user: named('ada') },
    { permissionSet: 'Jira_Link_Callout', user: named('evan') },
  ]);
  expect(await org.assignments(['Jira_Link_Callout'], 1)).toHaveLength(1);
  const evans = await org.assignments(['Jira_Link_Callout'], 10, [named('evan').username]);
  expect(evans.map(({ user }) => user?.username)).toEqual([named('evan').username]);
  const ids = credentials.map(({ id }) => id);
  expect(await org.filledIn(ids, 10)).toEqual([{ credentialId: ids[1], user: named('evan') }]);
  expect(counted).toEqual({ 'example.my.salesforce.com': 6 });
});

test.each([
  ['namedCredentials', () => asUsual().namedCredentials(['Jira']), 'HIDDEN_OR_GONE'],
  ['principals', () => asUsual().principals('Jira_Basic'), 'NO_ACCESS'],
  ['assignments', () => asUsual().assignments(['Jira_Link_Callout'], 10), 'HIDDEN_OR_GONE'],
  ['filledIn', () => asUsual().filledIn(['0XA000000000001AAA'], 10), 'HIDDEN_OR_GONE'],
  ['approvals', () => asUsual().approvals('Jira Link', 10), 'HIDDEN_OR_GONE'],
] as const)('a user who may not view Setup is told nothing of it: %s', async (_name, ask, code) => {
  deploy();
  await expect(ask()).rejects.toMatchObject({ code });
});

test('where an org empties what it does not tell, the state is not known', async () => {
  deploy();
  running().standIn.switches.set({ credentialsWithoutSetup: 'withoutStatus' });
  expect(await asUsual().principals('Jira_Basic')).toMatchObject([{ status: null }, { status: null }]);
});

test('a credential that is not there is gone or hidden', async () => {
  await expect(asAdmin().org.principals('Jira_Basic')).rejects.toMatchObject({ code: 'HIDDEN_OR_GONE' });
});

test('approvals of an app are told by its label, with the instant of their last use', async () => {
  await running().connect('evan');
  const { label } = running().standIn.app();
  expect(await asAdmin().org.approvals(label, 10)).toEqual([
    { userId: running().standIn.user('evan').id, lastUsedAt: new Date(running().now).toISOString() },
  ]);
  expect(await asAdmin().org.approvals(`${label}'`, 10)).toEqual([]);
});

test('users are found by their address in any case, those who left too, and by nothing else', async () => {
  running().standIn.changeUser('vera', { active: false });
  const hostile = "x' OR Name LIKE '%";
  const { org } = orgAgainst(running());
  const found = await org.usersByEmail(['EVAN@example.com', 'vera@example.com', hostile], 10);
  expect(found.map(({ name, email, isActive }) => [name, email, isActive])).toEqual([
    ['Evan', 'evan@example.com', true],
    ['Vera', 'vera@example.com', false],
  ]);
  expect(await org.usersByEmail([hostile, '%', '_'], 10)).toEqual([]);
});
