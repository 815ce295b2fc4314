import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { cancelRun } from '../../../src/runs/cancel-run';
import { AppError } from '../../../src/shared/app-error';
import { projectId } from '../../builders';
import { paula, pushed } from '../../run-world';
import { theirNo } from './answering-world';
import { anAda } from './bulk-people';
import { jiraDown, jiraUsedUp, lockHeld, storageSilent, stored, type Situations } from './bulk-situation';
import { begun, forgotten, ofTheRun, paused, previewed } from './run-stages';

/** Where another button of a run is pressed, and does not do what it says. */
export const commands: Situations = {
  'the token was removed while the run rests': {
    code: 'NOT_CONNECTED',
    by: null,
    before: paused,
    then: ({ world: { store } }) => void (store.connection = null),
    press: 'Resume',
    says: /^Salesforce is not connected yet$/,
    next: /Ask a Jira admin to add the API access token/,
    ways: ['Resume', 'Try again'],
  },
  'the token was removed while the run rests, and a Jira admin resumes': {
    code: 'NOT_CONNECTED',
    by: null,
    before: async (line) => {
      line.world.state.projectRights = anAda.rights;
      await paused(line);
    },
    then: ({ world: { store } }) => void (store.connection = null),
    press: 'Resume',
    says: /^Salesforce is not connected yet$/,
    next: /Add the API access token of the Connector in the settings of this app\./,
    ways: ['Resume', 'Open settings'],
  },
  'storage does not take a pause': {
    code: 'PLATFORM_DOWN',
    by: 'forge',
    before: begun,
    then: stored('saveIntent', storageSilent),
    press: 'Pause',
    says: /^Forge, the platform this app runs on, does not answer at the moment$/,
    next: /Try again in a while\./,
    ways: ['Pause', 'Cancel run'],
  },
  'somebody holds the project’s runs while a preview is discarded': {
    code: 'CHANGED_MEANWHILE',
    by: null,
    before: previewed,
    then: ({ world }) => {
      lockHeld(world);
    },
    press: 'Discard',
    says: /^A run of this project is being changed just now$/,
    next: /try again in half a minute\./,
    ways: ['Start push', 'Discard'],
  },
  'the items cannot be shown, because Jira does not answer': {
    code: 'PLATFORM_DOWN',
    by: 'jira',
    before: previewed,
    then: async ({ world: { jira } }) => {
      await screen.findByRole('list', { name: 'Items' });
      jira.fail('myRights', jiraDown, 99);
    },
    press: 'Read again',
    says: /^Jira answered with an error \(503\)$/,
    next: /Try again in a while\./,
    ways: ['Try again'],
  },
  'the run whose items are to be retried is gone': {
    code: 'NOT_FOUND',
    by: null,
    before: async (line) => {
      line.write = { status: 422, body: theirNo('Bad field') };
      await pushed(line.world);
    },
    then: async (line) => {
      await screen.findByRole('button', { name: 'Retry these' });
      await forgotten(line);
    },
    press: 'Retry these',
    says: /^This project or run is gone, or hidden from you$/,
    next: /The last 20 runs of a project are kept, for 90 days\./,
    ways: ['Retry these', 'New run'],
  },
  'a draft’s choice is refused when it goes on': {
    code: 'REFUSED',
    by: 'jira',
    then: async ({ world: { jira } }) => {
      // As often as it is tried again by itself.
      jira.fail('searchKeys', jiraUsedUp, 4);
      await userEvent.setup().click(screen.getByRole('button', { name: 'Preview' }));
      await screen.findByRole('button', { name: 'Go on' });
      jira.fail('searchKeys', new AppError('REFUSED', { by: 'jira', status: 400, detail: 'No field.' }), 9);
    },
    press: 'Go on',
    says: /^Jira refused this$/,
    next: /Nothing was begun\. The reason is shown below\.From JiraNo field\./,
    ways: ['New run'],
  },
  'a colleague discarded the preview': {
    code: null,
    by: null,
    before: previewed,
    then: async (line) => {
      await cancelRun(line.world.ports)(anAda, { projectId, runId: ofTheRun(line) });
      line.world.jira.asUser = paula.accountId;
    },
    press: 'Start push',
    says: /^This preview was discarded before anything was sent$/,
    next: /^This preview was discarded/,
    ways: ['New run'],
  },
};
