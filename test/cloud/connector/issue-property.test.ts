import { openDatabase } from '../database';
import { fixedIssues } from './fixed-issues';
import { keptProperties } from './kept-properties';
import { item, j80, runningConnector, vvn } from './running-connector';
import { seededRecordId } from './seed/seeded-record-id';
import { startConnector } from './start-connector';

const running = runningConnector();
const keep = () => running().standIn.switches.set({ issueProperty: 'kept' });

test('the property follows every change of associations', async () => {
  keep();
  await running().bulk('10173', [
    item(vvn),
    item(seededRecordId('Account', 0), { son: 'Account' }),
    item(j80),
  ]);
  expect(running().propertyOf('10173')).toEqual({
    ids: `${vvn} ${seededRecordId('Account', 0)} ${j80}`,
    types: 'Case Account',
  });
  running().standIn.removeLink({ issueId: '10173', soid: vvn });
  expect(running().propertyOf('10173')).toMatchObject({ types: 'Account Case' });
  await running().bulk('10173', [item(j80)], true);
  expect(running().propertyOf('10173')).toEqual({ ids: j80, types: 'Case' });
  await running().bulk('10173', [], true);
  expect(running().propertyOf('10173')).toBeUndefined();
});

test('switching it on writes it for existing links, and switching it off or a reset removes it', () => {
  const { standIn } = running();
  standIn.putLinks([
    { issueId: '10101', soid: vvn },
    { issueId: '20001', soid: vvn },
  ]);
  expect(running().propertyOf('20001')).toBeUndefined();
  keep();
  expect(running().propertyOf('20001')).toEqual({ ids: vvn, types: 'Case' });
  expect(running().aliases()).toEqual(['salesforceAssociatedIds']);
  standIn.switches.set({ issueProperty: 'none' });
  expect([running().propertyOf('10101'), running().aliases()]).toEqual([undefined, []]);
  keep();
  standIn.reset();
  expect([running().propertyOf('20001'), running().aliases()]).toEqual([undefined, []]);
});

test('a refused batch of links leaves the property unchanged', () => {
  keep();
  const wishes = [
    { issueId: '10102', soid: vvn },
    { issueId: 'none', soid: vvn },
  ];
  expect(() => running().standIn.putLinks(wishes)).toThrow('no issue none');
  expect(running().propertyOf('10102')).toBeUndefined();
});

test('JQL knows it again after a restart', async () => {
  const db = openDatabase(':memory:');
  const issues = fixedIssues();
  const before = await startConnector({ db, issues });
  before.switches.set({ issueProperty: 'kept' });
  await before.stop();
  const issueProperties = keptProperties();
  const after = await startConnector({ db, issues, issueProperties });
  expect(issueProperties.aliases()).toEqual(['salesforceAssociatedIds']);
  await after.stop();
});
