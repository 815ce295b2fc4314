import { AppError } from '../../../src/shared/app-error';
import type { IssueRights, Permissions } from '../../../src/ports/jira';
import type { Ports } from '../../../src/ports/ports';
import { SalesforceError } from '../../../src/records/model/salesforce-error';
import { ServiceBackOff } from '../../../src/shared/service-back-off';
import { watchedRuns } from './watched-runs';

/** Ports that do nothing and remember what was asked of them; `touched` leaves out the question who may. */
export interface WatchedPorts extends Ports {
  readonly touched: string[];
  readonly logged: string[];
}

const everything: IssueRights = { mayBrowse: true, mayEdit: true, mayAdminister: true };

/** Permissions of somebody with these rights. */
function allowing(rights: IssueRights): Permissions {
  const { mayBrowse, mayAdminister } = rights;
  return {
    onIssue: async () => rights,
    onProject: async () => ({ mayBrowse, mayAdminister, mayAdministerProject: mayAdminister }),
    maySiteAdminister: async () => mayAdminister,
    mayUseSite: async () => mayBrowse,
  };
}

export const admin = allowing(everything);
export const viewer = allowing({ mayBrowse: true, mayEdit: false, mayAdminister: false });
export const stranger = allowing({ mayBrowse: false, mayEdit: false, mayAdminister: false });

/** A Jira that fails whatever it is asked. */
export function failing(error: AppError): Permissions {
  const fail = () => Promise.reject(error);
  return { onIssue: fail, onProject: fail, maySiteAdminister: fail, mayUseSite: fail };
}

/** A world in which storage and Jira's issues are out of order, so that whoever gets as far as there is seen. */
export function watchedPorts(permissions: Permissions): WatchedPorts {
  const touched: string[] = [];
  const logged: string[] = [];
  const touch = (name: string) => () => {
    touched.push(name);
    return Promise.reject(new AppError('PLATFORM_DOWN'));
  };
  return {
    touched,
    logged,
    permissions,
    now: () => new Date('2026-11-21T10:00:00Z'),
    newReference: () => 'ref00001',
    newKey: () => 'key'.padEnd(43, '-'),
    timeLeft: () => 25_000,
    random: () => 0.5,
    backOff: () => new ServiceBackOff(() => new Date('2026-11-21T10:00:00Z')),
    log: { note: (event) => logged.push(event), trouble: (event) => logged.push(event) },
    connectorFor: () => {
      touched.push('connectorFor');
      throw new AppError('PLATFORM_DOWN');
    },
    linksBeingMade: touch('linksBeingMade'),
    runsThrough: touch('runsThrough'),
    projects: { named: touch('projects.named') },
    changes: {
      write: touch('changes.write'),
      read: touch('changes.read'),
      erase: touch('changes.erase'),
    },
    connections: {
      registry: touch('connections.registry'),
      write: touch('connections.write'),
      open: touch('connections.open'),
      saveToken: touch('connections.saveToken'),
      readToken: touch('connections.readToken'),
      deleteLeftOver: touch('connections.deleteLeftOver'),
      health: touch('connections.health'),
      saveHealth: touch('connections.saveHealth'),
    },
    issues: {
      get: touch('issues.get'),
      findAny: touch('issues.findAny'),
      findLinked: touch('issues.findLinked'),
      findLinkedTo: touch('issues.findLinkedTo'),
    },
    mirrors: {
      write: touch('mirrors.write'),
      writeMany: touch('mirrors.writeMany'),
      unwritten: touch('mirrors.unwritten'),
    },
    pastedHosts: { note: touch('pastedHosts.note'), all: touch('pastedHosts.all') },
    pushSeals: { open: touch('pushSeals.open') },
    people: { namesOf: touch('people.namesOf') },
    personalData: {
      note: touch('personalData.note'),
      due: touch('personalData.due'),
      occurrencesOf: touch('personalData.occurrencesOf'),
      forget: touch('personalData.forget'),
      forgetAccount: touch('personalData.forgetAccount'),
      reported: touch('personalData.reported'),
    },
    reportAccounts: touch('reportAccounts'),
    locks: { hold: touch('locks.hold'), held: touch('locks.held') },
    salesforceFor: () => {
      touched.push('salesforceFor');
      throw new AppError('PLATFORM_DOWN');
    },
    searchCounts: { read: touch('searchCounts.read'), save: touch('searchCounts.save') },
    setUps: { read: touch('setUps.read'), write: touch('setUps.write'), forget: touch('setUps.forget') },
    sitePeople: {
      find: touch('sitePeople.find'),
      rights: touch('sitePeople.rights'),
      administersJira: touch('sitePeople.administersJira'),
    },
    shapes: { read: touch('shapes.read'), save: touch('shapes.save') },
    callBackAddress: touch('callBackAddress'),
    salesforceAs: () => {
      touched.push('salesforceAs');
      throw new AppError('PLATFORM_DOWN');
    },
    myPage: () => {
      touched.push('myPage');
      throw new AppError('PLATFORM_DOWN');
    },
    logInServer: {
      consentAddress: () => 'https://acme.my.salesforce.com',
      refusal: () => new SalesforceError('REFUSED'),
      redeem: touch('logInServer.redeem'),
      refresh: touch('logInServer.refresh'),
      revoke: touch('logInServer.revoke'),
    },
    logIns: {
      read: touch('logIns.read'),
      save: touch('logIns.save'),
      update: touch('logIns.update'),
      erase: touch('logIns.erase'),
      noted: touch('logIns.noted'),
    },
    logInAttempts: {
      begin: touch('logInAttempts.begin'),
      begun: touch('logInAttempts.begun'),
      forget: touch('logInAttempts.forget'),
      keep: touch('logInAttempts.keep'),
      take: touch('logInAttempts.take'),
    },
    endLeftLogIns: touch('endLeftLogIns'),
    salesforceCalls: { add: touch('salesforceCalls.add'), lately: touch('salesforceCalls.lately') },
    salesforceSessions: () => ({
      read: touch('salesforceSessions.read'),
      save: touch('salesforceSessions.save'),
    }),
    runs: watchedRuns(touch),
    events: { call: touch('events.call'), takeBack: touch('events.takeBack') },
    projectIssues: {
      project: touch('projectIssues.project'),
      count: touch('projectIssues.count'),
      searchKeys: touch('projectIssues.searchKeys'),
      search: touch('projectIssues.search'),
      fetch: touch('projectIssues.fetch'),
      myRights: touch('projectIssues.myRights'),
    },
    reminderIssues: {
      types: touch('reminderIssues.obstacle'),
      obstacle: touch('reminderIssues.obstacle'),
      find: touch('reminderIssues.find'),
      create: touch('reminderIssues.create'),
    },
    reminderNotes: { read: touch('reminderNotes.read'), write: touch('reminderNotes.write') },
    sleep: async () => Promise.resolve(),
    requestsADelivery: 1_400,
  };
}
