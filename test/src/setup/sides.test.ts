import { sides } from '../../../src/setup/bundle/text/hand-step';
import { handStepsOf } from '../../../src/setup/hand-steps';
import { kindsOfBundle, someAnswers } from './sample-answers';

/** Where the ways of each side begin. */
const beginnings: Readonly<Record<(typeof sides)[keyof typeof sides], readonly string[]>> = {
  salesforce: ['Setup', 'Salesforce', 'a terminal, in the folder of this README'],
  jira: ['Jira'],
  atlassianAccount: ['Atlassian account'],
};

test.each(Object.entries(kindsOfBundle))(
  '%s: the way of each hand step begins on its side',
  (_name, changed) => {
    for (const { id, way } of handStepsOf(someAnswers(changed)))
      expect(beginnings[sides[id]]).toContain(way[0]);
  },
);
