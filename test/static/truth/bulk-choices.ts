import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { aConnection, oneCase, projectId } from '../../builders';
import type { Situations } from './bulk-situation';
import { anAda } from './bulk-people';

const refine = (jql: string) => () =>
  userEvent.setup().type(screen.getByRole('textbox', { name: 'Refinement (JQL)' }), jql);

async function paste(text: string): Promise<void> {
  const user = userEvent.setup();
  await user.click(screen.getByRole('radio', { name: 'A pasted list' }));
  await user.click(screen.getByRole('textbox', { name: 'Issues and records' }));
  await user.paste(text);
}

const form = ['Preview'];

/** Where what was chosen cannot be previewed. */
export const choices: Situations = {
  'the refinement has an open quote': {
    code: 'INVALID_INPUT',
    by: null,
    then: refine('summary ~ "open'),
    says: /^This cannot be read as JQL\. Check that quotes and parentheses close\.$/,
    next: /Preview/,
    ways: form,
  },
  'the refinement finds more than a run takes': {
    code: 'INVALID_INPUT',
    by: null,
    then: ({ world: { jira } }) => void jest.spyOn(jira, 'count').mockResolvedValue(20_001),
    says: /^These are more than 20,000 issues\. Narrow them down, and push them in parts\.$/,
    next: /Preview/,
    ways: form,
  },
  'Jira does not take the refinement': {
    code: 'REFUSED',
    by: null,
    then: async ({ world: { jira } }) => {
      jira.refusedSearches.set('nonsense', 'Field nonsense does not exist.');
      await refine('nonsense = 1')();
    },
    says: /^Jira says: Field nonsense does not exist\.$/,
    next: /Preview/,
    ways: form,
  },
  'the settings got the address of another org meanwhile': {
    code: 'INVALID_INPUT',
    by: null,
    then: async ({ world: { store } }) => {
      await paste(`OPS-1\thttps://one.my.salesforce.com/${oneCase}`);
      await screen.findByRole('button', { name: 'Preview 1 ready line' });
      store.connection = aConnection({ salesforceHost: 'two.my.salesforce.com' });
    },
    press: 'Preview 1 ready line',
    says: /^Some of these records are in another Salesforce org than the settings name now$/,
    next: /Nothing was sent\. Reload the page, then confirm that org\./,
    ways: ['Preview 1 ready line'],
  },
  'the token was removed in another tab': {
    code: 'NOT_CONNECTED',
    by: null,
    then: ({ world: { store } }) => void (store.connection = null),
    says: /^Salesforce is not connected yet$/,
    next: /Ask a Jira admin to add the API access token in the settings of this app\./,
    ways: ['Try again'],
  },
  'the token was removed, and a Jira admin looks': {
    code: 'NOT_CONNECTED',
    by: null,
    before: ({ world: { state } }) => void (state.projectRights = anAda.rights),
    then: ({ world: { store } }) => void (store.connection = null),
    says: /^Salesforce is not connected yet$/,
    next: /Add the API access token of the Connector in the settings of this app\./,
    ways: ['Open settings', 'Try again'],
  },
  'ten runs were begun within a minute': {
    code: 'RATE_LIMITED',
    by: 'app',
    then: ({ world: { runs, state } }) => {
      const begins = Array.from({ length: 10 }, () => state.now.toISOString());
      runs.projects.set(projectId, { projectId, current: null, begins, pushed: [] });
    },
    says: /^Too many runs were begun in this project within a minute$/,
    next: /Try again in 60 seconds, at \d\d:\d\d:\d\d\./,
    ways: form,
  },
  'Jira cannot be asked about the issues of a pasted list': {
    code: null,
    by: null,
    then: async ({ world: { state } }) => {
      state.jiraIsDown = true;
      await paste(`OPS-1\t${oneCase}`);
      await screen.findByRole('button', { name: 'Check again' });
    },
    press: 'Check again',
    says: /^1 issue could not be looked up in Jira\. The preview will do it\.$/,
    next: /Preview 1 ready line/,
    ways: ['Check again', 'Preview 1 ready line'],
  },
};
