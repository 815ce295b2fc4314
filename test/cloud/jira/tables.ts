import type { Db } from '../database';

/** Creates Jira's tables if they are missing. */
export function createTables(db: Db): void {
  db.exec(`
    create table if not exists jira_issue (
      id integer primary key,
      key text not null unique,
      project_id integer not null,
      number integer not null,
      type_id integer not null,
      status_id integer not null,
      priority_id integer not null,
      assignee text,
      reporter text not null,
      summary text not null,
      description text,
      created integer not null,
      updated integer not null,
      summary_words text not null,
      all_words text not null
    );
    create index if not exists jira_issue_project on jira_issue (project_id, number);
    create table if not exists jira_former_key (key text primary key, issue_id integer not null) without rowid;
    create table if not exists jira_account (
      account_id text primary key, changed integer not null, closed integer not null
    ) without rowid;
    create table if not exists jira_restriction (issue_id integer primary key, viewers text not null);
    create table if not exists jira_task (
      id integer primary key autoincrement,
      submitted_by text not null,
      question text not null,
      status text not null,
      submitted integer not null,
      finished integer,
      result text
    );
    create table if not exists jira_property (
      issue_id integer not null,
      key text not null,
      value text not null,
      primary key (issue_id, key)
    ) without rowid;
    create table if not exists jira_indexed_value (
      issue_id integer not null,
      name text not null,
      position integer not null,
      value not null,
      primary key (name, issue_id, position)
    ) without rowid;
    create table if not exists jira_indexed_declaration (declaration text primary key);
  `);
}
