import { AppError } from '../../../src/shared/app-error';
import { preview, wholeProject } from '../../run-world';
import { anAda } from './bulk-people';
import {
  jiraBusy,
  jiraForbids,
  jiraUsedUp,
  lockHeld,
  newerRelease,
  storageSilent,
  stored,
  type Situations,
} from './bulk-situation';

const form = ['Preview'];

/** Where Preview is pressed, and nothing or only a draft comes of it. */
export const previews: Situations = {
  'Jira asks to wait before anything is stored': {
    code: 'RATE_LIMITED',
    by: 'jira',
    then: ({ world: { jira } }) => {
      jira.fail('count', jiraBusy);
    },
    says: /^Jira asked to slow down$/,
    next: /Try again in 25 seconds, at/,
    ways: form,
  },
  'Jira asks to wait while the issues are found': {
    code: 'RATE_LIMITED',
    by: 'jira',
    then: ({ world: { jira } }) => {
      jira.fail('searchKeys', jiraBusy, 9);
    },
    says: /^Waits until \S+ because Jira asked to slow down$/,
    next: /It goes on by itself as long as this page is open\. Nothing is lost if you close it\./,
    ways: ['Go on , Loading', 'Discard'],
  },
  'Jira’s hour is used up while the issues are found': {
    code: 'QUOTA_USED_UP',
    by: 'jira',
    then: ({ world: { jira } }) => {
      jira.fail('searchKeys', jiraUsedUp, 9);
    },
    says: /^Jira’s hourly limit for this app is used up, by all its customers together$/,
    next: /Try again after the full hour\./,
    ways: ['Go on', 'Discard'],
  },
  'Jira forbids the app to search': {
    code: 'NOT_ALLOWED',
    by: 'jira',
    then: ({ world: { jira } }) => {
      jira.fail('count', jiraForbids);
    },
    says: /^Jira did not let this app do that for you$/,
    next: /Try again a little later\./,
    ways: form,
  },
  'Jira forbids the app to search once the run is stored': {
    code: 'NOT_ALLOWED',
    by: 'jira',
    then: ({ world: { jira } }) => {
      jira.fail('searchKeys', jiraForbids, 9);
    },
    says: /^Jira did not let this app do that for you$/,
    next: /Try again a little later\./,
    ways: ['Go on', 'Discard'],
  },
  'a colleague holds the project’s runs': {
    code: 'CHANGED_MEANWHILE',
    by: null,
    then: ({ world }) => {
      lockHeld(world);
    },
    says: /^A run of this project is being changed just now$/,
    next: /Nothing was begun\. Try again in half a minute\./,
    ways: form,
  },
  'a colleague holds the project’s runs once the issues are found': {
    code: 'CHANGED_MEANWHILE',
    by: null,
    then: ({ world }) => {
      world.jira.meanwhile = (call) => {
        if (call === 'myRights') lockHeld(world);
      };
    },
    says: /^A run of this project is being changed just now$/,
    next: /Look at it, then try again in half a minute\./,
    ways: ['Go on', 'Discard'],
  },
  'storage does not take the run': {
    code: 'PLATFORM_DOWN',
    by: 'forge',
    then: stored('create', storageSilent),
    says: /^Forge, the platform this app runs on, does not answer at the moment$/,
    next: /Try again in a while\./,
    ways: form,
  },
  'a newer release begins runs here': {
    code: 'NEWER_RELEASE',
    by: null,
    then: stored('projectRuns', newerRelease),
    says: /^A newer release of this app wrote this$/,
    next: /Reload the page\./,
    ways: form,
  },
  'the answer is lost, and no run is seen': {
    code: 'OUTCOME_UNKNOWN',
    by: null,
    then: ({ world }, { lose }) => {
      lockHeld(world);
      lose('previewRun');
    },
    says: /^No answer came, so nobody can tell whether it was done$/,
    next: /No run is seen here so far\. Press again: if one was begun after all, it is shown instead\./,
    ways: form,
  },
  'somebody else’s run is under way': {
    code: null,
    by: null,
    then: ({ world }) => preview(world, wholeProject, anAda),
    says: /^A run of Ada is under way in this project$/,
    next: /A project has one run at a time: watch it, or wait until it is over\./,
    ways: ['Watch it'],
  },
  'somebody may not administer the project any more': {
    code: 'NOT_ALLOWED',
    by: null,
    then: ({ world: { state } }) =>
      void (state.projectRights = { mayBrowse: true, mayAdministerProject: false, mayAdminister: false }),
    says: /^Bulk push is for admins of this project$/,
    next: /Ask an admin of this project/,
    ways: form,
  },
  'the app itself fails': {
    code: 'UNEXPECTED',
    by: 'app',
    then: ({ world: { jira } }) => {
      jira.fail('count', new AppError('UNEXPECTED'));
    },
    says: /^Something went wrong in this app$/,
    next: /give a Jira admin the reference/,
    ways: form,
  },
};
