import { randomBytes } from 'node:crypto';
import { seededUsers } from './seeded-orgs';
import { appShape, type App, type AppChange } from '../state/app';
import type { Org } from '../state/org';

/**
 * An External Client App as our own documentation has it made: PKCE, secrets and rotation on, client credentials with a
 * Run-As user. Its key and secret are made up anew.
 */
export function newApp(org: Org, knownFrom: number, wish: AppChange = {}): App {
  return appShape.parse({
    org: org.key,
    label: 'Jira Link',
    clientId: `3MVG9${randomBytes(60).toString('base64url')}`,
    secret: newSecret(),
    stagedSecret: null,
    callbackUrls: [],
    scopes: ['api', 'refresh_token'],
    pkceRequired: true,
    secretRequired: true,
    secretRequiredForRefresh: true,
    rotation: true,
    clientCredentials: true,
    runAs: seededUsers(org)[0]?.username ?? null,
    permittedUsers: 'AllSelfAuthorized',
    preAuthorized: [],
    ipRestricted: false,
    blocked: false,
    sessionMinutes: 120,
    refreshPolicy: 'SpecificInactivity',
    refreshDays: 30,
    knownFrom,
    ...wish,
  });
}

/** A consumer secret: 64 hexadecimal digits. */
export function newSecret(): string {
  return randomBytes(32).toString('hex').toUpperCase();
}
