import type { ErrorCode } from '../../../src/contract/errors';
import { AppError } from '../../../src/shared/app-error';
import { aConnection } from '../../builders';
import type { World } from '../../ports';
import type { FakeHost } from '../fake-host';
import { page, theirNo, type Answer } from './answering-world';

/** A situation of the settings, the code it must come to, and what an admin must read then: what happened, and what to do. */
export interface Situation {
  readonly code: ErrorCode;
  readonly answer?: Answer;
  /** The button; Test connection where none is told. */
  readonly press?: string;
  /** What is so before the page opens, and what happens once it is open. */
  readonly before?: (world: World) => void;
  readonly then?: (host: FakeHost) => void;
  /** What is typed as the Salesforce address first. */
  readonly typed?: string;
  readonly says: RegExp;
  readonly next: RegExp;
}

const jiraFails = (error: AppError) => (world: World) =>
  void jest.spyOn(world.ports.permissions, 'maySiteAdminister').mockRejectedValue(error);
const storedBy = (world: World, error: AppError) =>
  void jest.spyOn(world.ports.connections, 'registry').mockRejectedValue(error);

/** Where the page cannot even be opened. */
export const closed: Readonly<Record<string, Situation>> = {
  'somebody is no Jira admin': {
    code: 'NOT_ALLOWED',
    before: ({ state }) => void (state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: false }),
    says: /^Only Jira admins can open these settings/,
    next: /Ask a Jira admin to connect Salesforce/,
  },
  'Jira does not let the app in': {
    code: 'NOT_LET_IN',
    before: jiraFails(new AppError('NOT_LET_IN', { by: 'jira' })),
    says: /^Jira does not let this app in yet/,
    next: /Nothing is wrong with the token\. Try again a little later\./,
  },
  'Jira asks to wait': {
    code: 'RATE_LIMITED',
    before: jiraFails(new AppError('RATE_LIMITED', { by: 'jira', status: 429, retryAfterSeconds: 25 })),
    says: /^Jira asked to slow down/,
    next: /Try again in 25 seconds, at/,
  },
  'Jira’s hour is used up': {
    code: 'QUOTA_USED_UP',
    before: jiraFails(new AppError('QUOTA_USED_UP', { by: 'jira', status: 429 })),
    says: /^Jira’s hourly limit for this app is used up/,
    next: /Try again after the full hour/,
  },
  'storage does not answer': {
    code: 'PLATFORM_DOWN',
    before: ({ store }) => void store.down.add('registry'),
    says: /^Forge, the platform this app runs on, does not answer/,
    next: /Try again in a while/,
  },
  'a newer release wrote what is saved': {
    code: 'NEWER_RELEASE',
    before: (world) => storedBy(world, new AppError('NEWER_RELEASE')),
    says: /^A newer release of this app wrote this/,
    next: /Reload the page\. If it stays, wait until the update of this app has reached this site\./,
  },
  'the app itself fails': {
    code: 'UNEXPECTED',
    before: (world) => storedBy(world, new AppError('UNEXPECTED', {}, new TypeError('x'))),
    says: /^Something went wrong in this app/,
    next: /give a Jira admin the reference/,
  },
};

/** Where a button is pressed. */
export const pressed: Readonly<Record<string, Situation>> = {
  'the Connector refuses the token': {
    code: 'TOKEN_REJECTED',
    answer: { status: 401, body: theirNo('No') },
    says: /The Connector does not accept this token/,
    next: /Check the region, then copy the REST API token again/,
  },
  'the token has ended, as its own record says': {
    code: 'TOKEN_ENDED',
    answer: { status: 401 },
    before: ({ store }) =>
      void (store.connection = aConnection({ ends: { at: '2026-10-01T00:00:00.000Z', from: 'token' } })),
    says: /The API access token has ended/,
    next: /Create a new one in the Connector and paste it under Replace token/,
  },
  'the token was removed in another tab': {
    code: 'NOT_CONNECTED',
    then: ({ world }) => {
      world.store.removeToken();
    },
    says: /No API access token is saved yet/,
    next: /Paste one, then test or save it/,
  },
  'somebody removed the connection meanwhile': {
    code: 'NOT_FOUND',
    then: ({ world }) => void (world.store.connection = null),
    says: /^No longer there: Salesforce/,
    next: /Somebody has removed it\. The connections are shown as they are now\./,
  },
  'the Connector refuses to show the links of the issue': {
    code: 'REFUSED',
    answer: { status: 422, body: theirNo('Not bound.') },
    says: /The Connector accepts the token, but did not show the links of the issue that was tried/,
    next: /look in the Connector which projects its connection serves\..*Not bound\./s,
  },
  'the Connector fails': {
    code: 'CONNECTOR_DOWN',
    answer: { status: 500, body: page },
    says: /The Connector answered with an error \(500\)/,
    next: /on its side/,
  },
  'nobody is there': {
    code: 'CONNECTOR_DOWN',
    answer: { silence: 'ECONNREFUSED' },
    says: /The Connector cannot be reached/,
    next: /Try again in a few minutes/,
  },
  'the Connector answers with a page': {
    code: 'ANSWER_UNKNOWN',
    answer: { status: 200, body: page },
    says: /The Connector answered in a way this app does not understand/,
    next: /status 200\. Nothing was guessed/,
  },
  'the answer to Save is lost': {
    code: 'OUTCOME_UNKNOWN',
    then: ({ lose }) => {
      lose('saveConnection');
    },
    press: 'Save',
    says: /No answer came, so nobody can tell whether it worked/,
    next: /repeat it/,
  },
  'somebody else saves at the same time': {
    code: 'CHANGED_MEANWHILE',
    then: ({ world }) => void (world.state.lockIsHeld = true),
    press: 'Save',
    says: /^The connection is being changed just now/,
    next: /Nothing was changed by you\. Try again in half a minute\./,
  },
  'an address is none of Salesforce': {
    code: 'INVALID_INPUT',
    typed: 'https://example.com',
    press: 'Save',
    says: /^This is not the address of a Salesforce organization\./,
    next: /It looks like https:\/\/example\.my\.salesforce\.com\./,
  },
};

/** Codes nothing on this page can come to, and why. */
export const neverHere: Readonly<Partial<Record<ErrorCode, string>>> = {
  RUN_UNDER_WAY: 'no run is begun here',
  SENDING_STOPPED: 'nothing is sent from here but what tests a token',
};
