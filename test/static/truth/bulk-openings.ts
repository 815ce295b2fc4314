import { AppError } from '../../../src/shared/app-error';
import {
  jiraBusy,
  jiraDown,
  jiraForbids,
  jiraSays,
  jiraUsedUp,
  newerRelease,
  stored,
  type Situations,
} from './bulk-situation';

const again = ['Try again'];

/** Where the page cannot even be opened. */
export const openings: Situations = {
  'somebody administers neither the project nor Jira': {
    code: 'NOT_ALLOWED',
    by: null,
    before: ({ world: { state } }) =>
      void (state.projectRights = { mayBrowse: true, mayAdministerProject: false, mayAdminister: false }),
    says: /^Bulk push is for admins of this project$/,
    next: /Ask an admin of this project, or a Jira admin, to push it or to give you the permission\./,
    ways: [],
  },
  'Jira forbids the app to read the project': {
    code: 'NOT_ALLOWED',
    by: 'jira',
    before: ({ world: { jira } }) => {
      jira.fail('project', jiraForbids);
    },
    says: /^Jira did not let this app do that for you$/,
    next: /Try again a little later\. If it stays, a Jira admin can check that this app is still allowed/,
    ways: again,
  },
  'the project is deleted, or hidden': {
    code: 'NOT_FOUND',
    by: null,
    before: ({ world: { state } }) =>
      void (state.projectRights = { mayBrowse: false, mayAdministerProject: false, mayAdminister: false }),
    says: /^This project or run is gone, or hidden from you$/,
    next: /Reload the page\./,
    ways: again,
  },
  'Jira does not let the app in': {
    code: 'NOT_LET_IN',
    by: 'jira',
    before: jiraSays(new AppError('NOT_LET_IN', { by: 'jira' })),
    says: /^Jira does not let this app in yet$/,
    next: /Nothing is wrong with the token\. Try again a little later\./,
    ways: again,
  },
  'Jira asks to wait': {
    code: 'RATE_LIMITED',
    by: 'jira',
    before: jiraSays(jiraBusy),
    says: /^Jira asked to slow down$/,
    next: /Try again in 25 seconds, at \d\d:\d\d:\d\d\./,
    ways: again,
  },
  'Jira’s hour is used up': {
    code: 'QUOTA_USED_UP',
    by: 'jira',
    before: jiraSays(jiraUsedUp),
    says: /^Jira’s hourly limit for this app is used up, by all its customers together$/,
    next: /Try again after the full hour\./,
    ways: again,
  },
  'Jira answers 503': {
    code: 'PLATFORM_DOWN',
    by: 'jira',
    before: jiraSays(jiraDown),
    says: /^Jira answered with an error \(503\)$/,
    next: /Try again in a while\./,
    ways: again,
  },
  'Jira does not answer': {
    code: 'PLATFORM_DOWN',
    by: 'jira',
    before: jiraSays(new AppError('PLATFORM_DOWN', { by: 'jira' })),
    says: /^Jira does not answer at the moment$/,
    next: /Try again in a while\./,
    ways: again,
  },
  'Jira answers what it never should': {
    code: 'UNEXPECTED',
    by: 'jira',
    before: jiraSays(new AppError('UNEXPECTED', { by: 'jira', status: 410 })),
    says: /^Jira answered with an error \(410\)$/,
    next: /Try again\. If it stays, give a Jira admin the reference, if one is shown\..*Reference ref-/,
    ways: again,
  },
  'storage does not answer': {
    code: 'PLATFORM_DOWN',
    by: 'forge',
    before: ({ world: { store } }) => void store.down.add('registry'),
    says: /^Forge, the platform this app runs on, does not answer at the moment$/,
    next: /Try again in a while\./,
    ways: again,
  },
  'storage asks to wait': {
    code: 'RATE_LIMITED',
    by: 'forge',
    before: stored('projectRuns', new AppError('RATE_LIMITED', { by: 'forge', status: 429 })),
    says: /^Forge, the platform this app runs on, asked to slow down$/,
    next: /Wait a little, then try again\./,
    ways: again,
  },
  'the invocation has no time left': {
    code: 'PLATFORM_DOWN',
    by: 'app',
    before: jiraSays(new AppError('PLATFORM_DOWN', { by: 'app' })),
    says: /^There was no time left to finish this$/,
    next: /Try again\./,
    ways: again,
  },
  'a newer release wrote the list of runs': {
    code: 'NEWER_RELEASE',
    by: null,
    before: stored('projectRuns', newerRelease),
    says: /^A newer release of this app wrote this$/,
    next: /Reload the page\. If it stays, wait until the update of this app has reached this site\./,
    ways: again,
  },
  'the app itself fails': {
    code: 'UNEXPECTED',
    by: 'app',
    before: stored('projectRuns', new TypeError('x')),
    says: /^Something went wrong in this app$/,
    next: /give a Jira admin the reference, if one is shown\..*Reference ref-/,
    ways: again,
  },
};
