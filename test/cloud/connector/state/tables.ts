import type { Db } from '../../database';
import { setEarlierTablesAside } from './upgrade-tables';

/**
 * Creates the stand-in's own tables if they are missing, and opens those of a database from before there were several
 * orgs. All names begin with `connector_`.
 */
export function createTables(db: Db): void {
  const fillAgain = setEarlierTablesAside(db);
  db.exec(`
    create table if not exists connector_setting (name text primary key, value text not null);
    create table if not exists connector_token (
      id text primary key, region text not null, connection text not null,
      issued_at integer not null, expires_at integer not null, revoked_at integer);
    create table if not exists connector_connection (id text primary key, value text not null);
    create table if not exists connector_binding (project_id text primary key, value text not null);
    create table if not exists connector_record (
      org text not null, soid text not null, son text not null, fields text not null,
      changed_at integer not null, changed_by text not null, primary key (org, soid));
    create index if not exists connector_record_by_object on connector_record (org, son, soid);
    create table if not exists connector_association (
      position integer primary key autoincrement, issue_id text not null, soid text not null, son text not null,
      view_only integer, auto_push integer, auto_pull integer, changed_at integer not null, changed_by text not null,
      connection text not null);
    create index if not exists connector_association_by_issue on connector_association (issue_id, soid);
    create index if not exists connector_association_by_record on connector_association (soid);
    create table if not exists connector_push (
      number integer primary key autoincrement, at integer not null, issue_id text not null, issue_key text not null,
      son text not null, soid text not null, outcome text not null, detail text not null,
      connection text not null, fields text not null);
  `);
  fillAgain();
}
