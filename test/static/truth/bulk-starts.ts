import { AppError } from '../../../src/shared/app-error';
import { paula, preview, wholeProject } from '../../run-world';
import { anAda } from './bulk-people';
import {
  jiraDown,
  jiraForbids,
  jiraUsedUp,
  lockHeld,
  newerRelease,
  stopped,
  stored,
  type Situations,
} from './bulk-situation';
import { forgotten, partly, previewed } from './run-stages';

const plan = ['Start push', 'Discard'];

/** Where a push is to start, and does not. */
export const starts: Situations = {
  'another run began while a partly pushed one was looked at': {
    code: 'RUN_UNDER_WAY',
    by: null,
    before: partly,
    then: ({ world }) =>
      preview(world, wholeProject, anAda).then(() => (world.jira.asUser = paula.accountId)),
    press: 'Push the rest',
    says: /^Another run of this project is under way$/,
    next: /Nothing was started\. A project has one run at a time: press again once that one is over\./,
    ways: ['Push the rest', 'Watch it'],
  },
  'the run was deleted meanwhile': {
    code: 'NOT_FOUND',
    by: null,
    before: previewed,
    then: forgotten,
    press: 'Start push',
    says: /^This project or run is gone, or hidden from you$/,
    next: /Reload the page\. The last 20 runs of a project are kept, for 90 days\./,
    ways: plan,
  },
  'somebody holds the project’s runs': {
    code: 'CHANGED_MEANWHILE',
    by: null,
    before: previewed,
    then: ({ world }) => {
      lockHeld(world);
    },
    press: 'Start push',
    says: /^A run of this project is being changed just now$/,
    next: /Nothing was changed by you\. The run is shown as it stands now/,
    ways: plan,
  },
  'the queue takes no event': {
    code: 'RATE_LIMITED',
    by: 'forge',
    before: previewed,
    then: ({ world: { state } }) => void (state.queueIsDown = true),
    press: 'Start push',
    says: /^Forge, the platform this app runs on, asked to slow down$/,
    next: /Wait a little, then try again\./,
    ways: plan,
  },
  'Jira’s hour is used up': {
    code: 'QUOTA_USED_UP',
    by: 'jira',
    before: previewed,
    then: ({ world: { jira } }) => {
      jira.fail('myRights', jiraUsedUp, 9);
    },
    press: 'Start push',
    says: /^Jira’s hourly limit for this app is used up, by all its customers together$/,
    next: /Try again after the full hour\. Nothing was sent: it could not be checked\./,
    ways: plan,
  },
  'Jira answers 503': {
    code: 'PLATFORM_DOWN',
    by: 'jira',
    before: previewed,
    then: ({ world: { jira } }) => {
      jira.fail('myRights', jiraDown, 9);
    },
    press: 'Start push',
    says: /^Jira answered with an error \(503\)$/,
    next: /Try again in a while\./,
    ways: plan,
  },
  'Jira forbids the app to ask about rights': {
    code: 'NOT_ALLOWED',
    by: 'jira',
    before: previewed,
    then: ({ world: { jira } }) => {
      jira.fail('myRights', jiraForbids, 9);
    },
    press: 'Start push',
    says: /^Jira did not let this app do that for you$/,
    next: /Try again a little later\./,
    ways: plan,
  },
  'Jira refuses the question about rights': {
    code: 'REFUSED',
    by: 'jira',
    before: previewed,
    then: ({ world: { jira } }) => {
      jira.fail('myRights', new AppError('REFUSED', { by: 'jira', status: 400, detail: 'Too many.' }), 9);
    },
    press: 'Start push',
    says: /^Jira refused this$/,
    next: /Nothing was begun\. The reason is shown below\.From JiraToo many\./,
    ways: plan,
  },
  'an admin stopped all sending while the plan was looked at': {
    code: 'SENDING_STOPPED',
    by: null,
    before: previewed,
    then: ({ world }) => {
      stopped(world);
    },
    press: 'Start push',
    says: /^Sending to Salesforce is stopped$/,
    next: /Ada stopped all of it at .+: “Cleaning up”\. Once a Jira admin has started it again .*, this run can push\./,
    ways: plan,
  },
  'the answer to Start is lost': {
    code: 'OUTCOME_UNKNOWN',
    by: null,
    before: previewed,
    then: (_line, { lose }) => {
      lose('startPush');
    },
    press: 'Start push',
    says: /^No answer came, so nobody can tell whether it was done$/,
    next: /The run is shown as it stands now\. Repeat the step if it is not what you expect\./,
    ways: ['Pause'],
  },
  'a newer release went on with the run': {
    code: 'NEWER_RELEASE',
    by: null,
    before: previewed,
    then: stored('intent', newerRelease),
    press: 'Start push',
    says: /^A newer release of this app wrote this$/,
    next: /Reload the page\. If it stays, wait until the update/,
    ways: plan,
  },
  'this page is older than the app': {
    code: 'INVALID_INPUT',
    by: null,
    before: previewed,
    then: (_line, { garble }) => {
      garble('startPush');
    },
    press: 'Start push',
    says: /^This page asked for something the app does not understand$/,
    next: /Nothing was changed\. The page may be older than the app: reload it, then try again\./,
    ways: plan,
  },
};
