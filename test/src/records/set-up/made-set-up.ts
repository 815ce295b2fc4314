import type { CheckName, CheckRow, ExpectedSetUp } from '../../../../src/contract/setup/checks';
import type { CheckedSetUp } from '../../../../src/contract/setup/questions';
import { setObjects } from '../../../../src/records/change-access';
import { checkSetUp } from '../../../../src/records/check-set-up';
import { noon } from '../../../builders';
import type { World } from '../../../ports';
import { ada, aWorldWithAccess } from '../access-world';
import { id } from '../person/person-world';

const site = 'https://acme.atlassian.net';
export const expected: ExpectedSetUp = {
  appLabel: 'Jira Link',
  namedCredentials: [{ name: 'Jira', address: site, isLegacy: true, isPerUser: true }],
  externalCredentials: [{ name: 'Jira_Basic', isPerUser: false }],
  permissionSets: ['Jira_Link_Callout'],
  objects: [],
  jiraUser: null,
};
export const someone = { name: 'Evan', username: 'evan@acme.test' };

/** Everything of the set-up is there. */
export function made({ salesforce: { setUp } }: World): void {
  setUp.credentials = [{ id: '0XA000000000001AAA', name: 'Jira', address: `${site}/`, identity: 'PerUser' }];
  setUp.principals = { Jira_Basic: [{ name: 'Bot', isPerUser: false, status: 'Configured' }] };
  setUp.assignments = [{ permissionSet: 'Jira_Link_Callout', user: someone }];
  setUp.filledIn = [{ credentialId: '0XA000000000001AAA', user: someone }];
  setUp.approvals = [
    { userId: '005000000000001AAA', lastUsedAt: '2026-10-01T00:00:00.000Z' },
    { userId: '005000000000001AAA', lastUsedAt: noon },
  ];
}
const aCase = { name: 'Case', label: 'Case', nameField: 'CaseNumber', fields: [], status: null };

/** A world with access, an object chosen, and a set-up that is there. */
export async function aMadeWorld(): Promise<World> {
  const world = await aWorldWithAccess();
  await setObjects(world.ports)(ada, { id, objects: [aCase] });
  made(world);
  return world;
}

export const check = (world: World, wish: Partial<ExpectedSetUp> = {}, who = ada): Promise<CheckedSetUp> =>
  checkSetUp(world.ports)(who, { id, expected: { ...expected, ...wish } });
export const row = async (
  world: World,
  name: CheckName,
  wish: Partial<ExpectedSetUp> = {},
): Promise<CheckRow> => {
  const found = (await check(world, wish)).rows.find((each) => each.check === name);
  if (!found) throw new Error(`no row ${name}`);
  return found;
};
export const states = (rows: readonly CheckRow[]) => rows.map(({ state }) => state).join(' ');
