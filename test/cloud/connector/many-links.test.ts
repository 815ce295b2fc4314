import { openDatabase } from '../database';
import { fixedIssues } from './fixed-issues';
import { runningConnector, vvn } from './running-connector';
import { seededRecordId } from './seed/seeded-record-id';
import { startConnector } from './start-connector';

const running = runningConnector();

test('many links are made at once, all or none', () => {
  const { standIn } = running();
  standIn.putLinks([
    { issueId: '10173', soid: vvn, autoPush: true },
    { issueId: 'OPS-1', soid: seededRecordId('Case', 0) },
  ]);
  expect(standIn.associationsOf('10173')).toMatchObject([{ son: 'Case', soid: vvn, autoPush: true }]);
  expect(standIn.associationsOf('20001')).toHaveLength(1);
  const wishes = [
    { issueId: '10101', soid: vvn },
    { issueId: '99999', soid: vvn },
  ];
  expect(() => standIn.putLinks(wishes)).toThrow('no issue 99999');
  expect(standIn.associationsOf('10101')).toEqual([]);
});

test('a stand-in for a larger Jira has more cases, even after a reset', async () => {
  const larger = await startConnector({ db: openDatabase(':memory:'), issues: fixedIssues(), cases: 3_000 });
  const last = seededRecordId('Case', 2_999);
  expect(larger.record(last)?.son).toBe('Case');
  larger.reset();
  expect(larger.record(last)?.son).toBe('Case');
  expect(running().standIn.record(last)).toBeUndefined();
  await larger.stop();
});
