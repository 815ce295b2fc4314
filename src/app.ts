import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { fetch } from '@forge/api';
import { connectorFor } from './adapters/connector/connector-for';
import { callBackAddress } from './adapters/forge/call-back-address';
import { changeLogWith } from './adapters/forge/change-log';
import { connectionStoreWith } from './adapters/forge/connection-store';
import { withKeptShapes } from './adapters/forge/kept-shapes';
import { log } from './adapters/forge/log';
import { personalData } from './adapters/forge/people/personal-data';
import { reportAccounts } from './adapters/forge/people/report-accounts';
import { pastedHostsIn } from './adapters/forge/pasted-hosts';
import { pushSealsIn } from './adapters/forge/push-seals';
import { reminderNotes } from './adapters/forge/reminder-notes';
import { deliverAgain, runEvents } from './adapters/forge/run-events';
import { runStore } from './adapters/forge/runs/run-store';
import { searchCounts } from './adapters/forge/search-counts';
import { setUps } from './adapters/forge/set-ups';
import { shapes } from './adapters/forge/shapes';
import { salesforceCallsWith } from './adapters/forge/salesforce-calls';
import { salesforceSessions } from './adapters/forge/salesforce-sessions';
import { locksWith } from './adapters/forge/locks';
import { logInAttempts } from './adapters/forge/log-in-attempts';
import { logIns } from './adapters/forge/log-ins';
import { myPage } from './adapters/forge/my-page';
import { backOffWith } from './adapters/http/back-offs';
import { timeLeft } from './adapters/http/time-left';
import { issues } from './adapters/jira/issues';
import { withKeptNames } from './adapters/jira/kept-names';
import { mirrorsWith } from './adapters/jira/mirrors';
import { peopleWith } from './adapters/jira/people';
import { permissions } from './adapters/jira/permissions';
import { projectIssues } from './adapters/jira/project-issues';
import { projects } from './adapters/jira/projects';
import { reminderIssues } from './adapters/jira/reminder-issues';
import { sitePeople } from './adapters/jira/site-people';
import { logInServerWith } from './adapters/salesforce/log-in-server';
import { salesforceAs, salesforceFor } from './adapters/salesforce/salesforce-for';
import { adminDoor } from './entry/admin';
import { callBackDoor } from './entry/call-back';
import { runsDoor } from './entry/runs';
import { panelDoor } from './entry/panel';
import { personDoor } from './entry/person';
import { runConsumer } from './entry/run-consumer';
import { sweepTrigger } from './entry/sweep';
import type { Ports } from './ports/ports';
import { endLeftLogIns } from './records/end-left-log-ins';
import { logInsOfAccounts } from './records/log-ins-of-accounts';
import { linksBeingMade } from './runs/links-being-made';
import { runsOfAccounts } from './runs/runs-of-accounts';
import { runsThrough } from './runs/runs-through';

const now = () => new Date();
const sleep = async (ms: number) => setTimeout(ms);

const salesforceCalls = salesforceCallsWith({ now, log });

const newReference = () => randomUUID().slice(0, 8);
const newKey = () => randomBytes(32).toString('base64url');

const org = { fetch, now, sleep, random: Math.random, timeLeft, calls: salesforceCalls };

const adapters: Omit<Ports, 'endLeftLogIns' | 'linksBeingMade' | 'runsThrough'> = {
  now,
  newReference,
  newKey,
  connectorFor: connectorFor({ fetch, now, sleep, random: Math.random, log, timeLeft }),
  connections: connectionStoreWith(log),
  changes: changeLogWith({ now, newReference }),
  permissions,
  issues,
  mirrors: mirrorsWith(log),
  pushSeals: pushSealsIn(),
  pastedHosts: pastedHostsIn(),
  people: withKeptNames(peopleWith(log), now),
  personalData,
  reportAccounts,
  locks: locksWith({ now, sleep, newOwner: randomUUID, log }),
  reminderIssues,
  reminderNotes,
  salesforceFor: salesforceFor(org),
  salesforceAs: salesforceAs(org),
  logInServer: logInServerWith(org),
  logIns,
  logInAttempts,
  myPage,
  salesforceCalls,
  salesforceSessions,
  shapes: withKeptShapes(shapes),
  callBackAddress,
  searchCounts,
  setUps,
  sitePeople,
  runs: runStore,
  events: runEvents,
  projectIssues,
  projects,
  sleep,
  random: Math.random,
  backOff: backOffWith(now),
  log,
  timeLeft,
  // Assumed: Forge allows a function 100 outbound requests per started minute of its declared time, so 1,500 in 900 s.
  // The rest is for retries and checks of requests in flight.
  requestsADelivery: 1_400,
};

const ports: Ports = {
  ...adapters,
  endLeftLogIns: endLeftLogIns(adapters),
  linksBeingMade: linksBeingMade(adapters),
  runsThrough: runsThrough(adapters),
};

/** Composed once per process: the doors hold no state of an invocation. */
export const panel = panelDoor(ports);
export const admin = adminDoor(ports);
export const bulk = runsDoor(ports);
export const person = personDoor(ports);
export const callBack = callBackDoor(ports);
export const workRuns = runConsumer(ports, deliverAgain);
export const sweep = sweepTrigger(ports, {
  runs: runsOfAccounts(ports),
  logIns: logInsOfAccounts(ports),
});
