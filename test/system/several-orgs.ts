import * as z from 'zod/mini';
import {
  changedSettings,
  settingsView,
  type SettingsView,
} from '../../src/contract/connections/settings-view';
import type { Cloud } from '../cloud/start-cloud';
import { draftWith, reply } from './running-app';

/** What the app knows of three connections, by the ids the app gave them; and their tokens. */
export interface SeveralOrgs {
  readonly production: string;
  readonly sandbox: string;
  readonly partner: string;
}

export const projectIds = { SUP: '10001', OPS: '10002', SEC: '10003' } as const;
export const hosts = {
  production: 'example.my.salesforce.com',
  sandbox: 'example--test.sandbox.my.salesforce.com',
  partner: 'example-partner.my.salesforce.com',
} as const;

const names = { production: 'Production', sandbox: 'Sandbox', partner: 'Partner' } as const;
const mapping = { '*': ['Account', 'Case'] };
const quarter = 90 * 24 * 60;
const saved = z.object({ savedId: z.string() });

/** What an admin asks in the settings, and must get. */
export async function asAdmin(cloud: Cloud, key: string, question: object): Promise<object> {
  const answer = await toAdmin(cloud, key, question);
  if (answer.ok) return answer.data;
  throw new Error(`${key}: ${answer.error.code}`);
}

/** The error code of what an admin asks in the settings. `ok` if there is no error. */
export async function codeToAdmin(cloud: Cloud, key: string, question: object): Promise<string> {
  const answer = await toAdmin(cloud, key, question);
  return answer.ok ? 'ok' : answer.error.code;
}

async function toAdmin(cloud: Cloud, key: string, question: object) {
  const delivery = await cloud.invoke('ada', 'salesforce-admin', {}, key, question);
  if ('error' in delivery) throw new Error(delivery.error.message);
  return reply.parse(delivery.value);
}

export async function settingsOf(cloud: Cloud): Promise<SettingsView> {
  return settingsView.parse(await asAdmin(cloud, 'openSettings', {}));
}

/** Makes a token of one of the Connector's connections. */
export function tokenOf(
  { connector }: Cloud,
  connection: keyof SeveralOrgs,
  lifespanMinutes = quarter,
): string {
  return connector.mintToken({ region: 'global', lifespanMinutes, connection });
}

/** Names in the Connector which connection serves a project. */
export function serve({ connector }: Cloud, project: keyof typeof projectIds, by: keyof SeveralOrgs): void {
  connector.bind({ projectId: projectIds[project], connection: by, mapping });
}

/** Binds a project in the app's own settings; null for the default. */
export async function bind(
  cloud: Cloud,
  project: keyof typeof projectIds,
  connectionId: string | null,
): Promise<SettingsView> {
  const question = { connectionId, projectIds: [projectIds[project]] };
  return changedSettings.parse(await asAdmin(cloud, 'bindProjects', question)).settings;
}

/**
 * Three connections to two orgs, all anew: Production with the support desk, Sandbox with Operations, and Partner, which
 * is the default, leads to Production's org too, and serves Security. The Connector's own bindings say the same.
 */
export async function connectSeveral(cloud: Cloud): Promise<SeveralOrgs> {
  const { connector } = cloud;
  connector.changeConnection('sandbox', { authorized: true, allowModification: true });
  connector.addConnection({
    ...{ id: 'partner', name: 'Partner access', org: 'production', salesforceHost: hosts.partner },
    ...{ authorized: true, allowModification: true, allowAutoPush: true, allowAutoPull: true },
    objects: ['Account', 'Case'],
  });
  serve(cloud, 'SUP', 'production');
  serve(cloud, 'OPS', 'sandbox');
  serve(cloud, 'SEC', 'partner');
  await removeAll(cloud);
  const orgs = {
    production: await connect(cloud, 'production'),
    sandbox: await connect(cloud, 'sandbox'),
    partner: await connect(cloud, 'partner'),
  };
  await asAdmin(cloud, 'makeDefault', { id: orgs.partner });
  await bind(cloud, 'SUP', orgs.production);
  await bind(cloud, 'OPS', orgs.sandbox);
  return orgs;
}

/** Saves a new connection with a token, and gives its id in the app. */
export async function connect(
  cloud: Cloud,
  which: keyof SeveralOrgs,
  token = tokenOf(cloud, which),
): Promise<string> {
  const draft = draftWith(token, { name: names[which], salesforceAddress: hosts[which] });
  return saved.parse(await asAdmin(cloud, 'saveConnection', { id: null, draft })).savedId;
}

/** Removes every connection, and lets the site send. */
export async function removeAll(cloud: Cloud): Promise<void> {
  await asAdmin(cloud, 'startSending', { id: null });
  for (const { id } of (await settingsOf(cloud)).connections)
    await asAdmin(cloud, 'removeConnection', { id, projects: 'useDefault' });
}
