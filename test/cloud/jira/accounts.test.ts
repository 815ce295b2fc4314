import { openDatabase } from '../database';
import { createJira } from './create-jira';

const evan = '5b10a2844c20165700ede21c';
const early = '2026-11-20T11:00:00Z';
const late = '2026-11-20T13:00:00Z';
const anew = () => createJira({ db, projects: [], now: () => Date.parse('2026-11-20T12:00:00Z') });
let db: ReturnType<typeof openDatabase>;
beforeEach(() => void (db = openDatabase(':memory:')));

test('an unchanged account has no news', () => {
  expect([anew().accountStatus(evan, early), anew().accountStatus('nobody', early)]).toEqual([null, null]);
});

test('a change is reported to apps that knew the account before it', () => {
  const jira = anew();
  jira.changeAccount('evan');
  expect([jira.accountStatus(evan, early), jira.accountStatus(evan, late)]).toEqual(['updated', null]);
});

test('a closed account stays closed, even after a restart', () => {
  anew().closeAccount('evan');
  expect([anew().accountStatus(evan, early), anew().accountStatus(evan, late)]).toEqual(['closed', 'closed']);
});
