import { openDatabase } from '../database';
import { fixedIssues } from './fixed-issues';
import { vvn } from './running-connector';
import { sandboxRecordId } from './seed/seeded-record-id';
import { startConnector } from './start-connector';

/** The tables that knew one org, as the stand-in made them before it knew several. */
const earlierTables = `
  create table connector_setting (name text primary key, value text not null);
  insert into connector_setting values ('seeded', '2026-09-01T00:00:00.000Z');
  create table connector_connection (id text primary key, value text not null);
  create table connector_record (
    soid text primary key, son text not null, fields text not null,
    changed_at integer not null, changed_by text not null);
  create index connector_record_by_object on connector_record (son, soid);
  create table connector_association (
    position integer primary key autoincrement, issue_id text not null, soid text not null, son text not null,
    view_only integer, auto_push integer, auto_pull integer, changed_at integer not null, changed_by text not null,
    unique (issue_id, soid));
  create index connector_association_by_record on connector_association (soid);
  insert into connector_record values ('${vvn}', 'Case', '{"Subject":"Kept"}', 1, 'Salesforce');
  insert into connector_association values (7, '10173', '${vvn}', 'Case', 1, null, null, 1, 'A colleague');
`;
const production = {
  id: 'production',
  name: 'Production org',
  salesforceHost: 'example.my.salesforce.com',
  authorized: true,
  allowModification: true,
  allowAutoPush: true,
  allowAutoPull: true,
  objects: ['Case'],
};

test('a database from before there were several orgs opens, and all it held is production’s', async () => {
  const db = openDatabase(':memory:');
  db.exec(earlierTables);
  db.prepare('insert into connector_connection values (?, ?)').run('production', JSON.stringify(production));
  const connector = () => startConnector({ db, issues: fixedIssues() });
  await (await connector()).stop();
  const standIn = await connector();
  expect(standIn.record(vvn)).toMatchObject({ org: 'production', fields: { Subject: 'Kept' } });
  expect(standIn.record(vvn)?.fields).toMatchObject({ CaseNumber: '00001026', Status: 'New' });
  expect(standIn.record(sandboxRecordId('Case', 0), 'sandbox')?.son).toBe('Case');
  expect(standIn.associationsOf('10173')).toMatchObject([{ connection: 'production', viewOnly: true }]);
  standIn.putLink({ issueId: '10173', soid: vvn, autoPush: true });
  expect(standIn.associationsOf('10173')).toMatchObject([{ viewOnly: false, autoPush: true }]);
  await standIn.stop();
});
