import { runsContract } from '../../../src/contract/runs/questions';
import type { RunChoice } from '../../../src/contract/runs/choice';
import { chooseIssues } from '../../../src/runs/choose-issues';
import { linkRecords } from '../../../src/links/link-records';
import { aCaller, aConnection, aWish, issueId, noOptions, oneCase, projectId } from '../../builders';
import { aWorld } from '../../ports';

const home = 'acme.my.salesforce.com';
const sandbox = 'acme--uat.sandbox.my.salesforce.com';
const anAcmeWorld = () => aWorld({ connection: aConnection({ salesforceHost: home }) });
const records = [{ object: 'Case', id: oneCase, host: sandbox }];

test('a record of another org than the settings name is not linked on a page’s word that it asked nobody', async () => {
  const world = anAcmeWorld();
  await expect(linkRecords(world.ports)(aCaller(), aWish([], { records }))).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    facts: { fields: [{ field: 'records', problem: 'otherOrg' }] },
  });
  expect(world.connector.of(issueId)).toEqual([]);
  await linkRecords(world.ports)(aCaller(), aWish([], { records, confirmedHosts: [sandbox] }));
  expect(world.connector.of(issueId)).toHaveLength(1);
});

test('a list with addresses of another org is refused until that org is confirmed', async () => {
  const { ports } = anAcmeWorld();
  const pairs = [{ issueKey: 'OPS-1', object: 'Case', id: oneCase }];
  const list: RunChoice = { how: 'list', pairs, options: noOptions, hosts: [home, sandbox] };
  await expect(chooseIssues(ports, projectId, list)).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    facts: { fields: [{ field: 'pairs', problem: 'otherOrg' }] },
  });
  await expect(chooseIssues(ports, projectId, { ...list, confirmedHosts: [sandbox] })).resolves.toMatchObject(
    { expectedIssues: 1 },
  );
});

test.each([
  [sandbox, 0, true],
  [sandbox, 1, false],
  [sandbox, -1, false],
  ['evil.example.com', 0, false],
  ['acme.my.salesforce.com.evil.com', 0, false],
])(
  'a line may say that its record is in %s, place %i of the hosts its list names: %s',
  (host, org, isLet) => {
    const pairs = [{ issueKey: 'OPS-1', object: 'Case', id: oneCase, org }];
    const list = { how: 'list', pairs, options: noOptions, hosts: [host], confirmedHosts: [host] };
    expect(runsContract.previewRun.question.safeParse({ projectId, choice: list }).success).toBe(isLet);
  },
);

test('a line keeps the host of a confirmed other org, and none of the saved one', async () => {
  const { ports } = anAcmeWorld();
  const pairs = [1, 0, undefined].map((org) => ({ issueKey: 'OPS-1', object: 'Case', id: oneCase, org }));
  const list: RunChoice = { how: 'list', pairs, options: noOptions, hosts: [home, sandbox] };
  await expect(chooseIssues(ports, projectId, list)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  const { pairs: kept } = await chooseIssues(ports, projectId, { ...list, confirmedHosts: [sandbox] });
  expect(kept.map(({ host }) => host)).toEqual([sandbox, null, null]);
});

test('where the settings name no org, nothing is refused for one', async () => {
  const world = aWorld();
  await linkRecords(world.ports)(aCaller(), aWish([], { records }));
  expect(world.connector.of(issueId)).toHaveLength(1);
});
