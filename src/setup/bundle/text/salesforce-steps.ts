import type { Answers } from '../../answers';
import { namesOf } from '../../names';
import { code } from '../files/quote';
import type { HandStep } from './hand-step';

/** What remains by hand so that Salesforce calls its own API through the Auth. Provider. */
export function salesforceSteps(answers: Answers): readonly HandStep[] {
  if (!answers.callSalesforce) return [];
  const isPerUser = answers.salesforceIdentity === 'perUser';
  return [
    providerSecret(answers),
    assign(answers),
    isPerUser ? personLogIn(answers) : authenticate(answers),
    ...(isPerUser && answers.salesforceForm === 'legacy' ? [shareLegacy(answers)] : []),
  ];
}

function providerSecret(answers: Answers): HandStep {
  const { provider } = namesOf(answers);
  return {
    id: 'providerSecret',
    when: 'after',
    title: 'Paste the consumer secret into the Auth. Provider',
    way: ['Setup', 'Auth. Providers', provider, 'Edit'],
    todo: [
      'Paste it into *Consumer Secret*, and the key, should it be another. Save. The call-back address is with the app already: nothing is to be copied back.',
    ],
    untried:
      'an Auth. Provider that is deployed without its secret. If it is refused, create it by hand with the values of its file, and take the file and its line in `package.xml` out of `2-rest/`.',
  };
}

function assign(answers: Answers): HandStep {
  const { users, salesforce } = namesOf(answers);
  const isReached =
    answers.salesforceForm === 'externalCredential' || answers.salesforceIdentity === 'perUser';
  const sets = isReached ? [users, salesforce.callout] : [users];
  return {
    id: 'assignOrgCallers',
    when: 'after',
    title: 'Give the permission sets to those who log in and call',
    way: ['Setup', 'Permission Sets', sets.join(' and '), 'Manage Assignments', 'Add Assignment'],
    todo: [
      answers.salesforceIdentity === 'perUser'
        ? `Everybody who calls needs ${sets.map(code).join(' and ')}.`
        : isReached
          ? `You need ${code(users)} to log in below; everybody who calls needs ${code(salesforce.callout)}.`
          : `You need ${code(users)} to log in below.`,
    ],
  };
}

function authenticate(answers: Answers): HandStep {
  const { salesforce } = namesOf(answers);
  const login = 'Log in as the user whose rights the calls shall have, and allow access.';
  return answers.salesforceForm === 'legacy'
    ? {
        id: 'authenticate',
        when: 'after',
        title: 'Log in for the Named Credential',
        way: ['Setup', 'Named Credentials', salesforce.named, 'Edit'],
        todo: ['Tick *Start Authentication Flow on Save*. Save.', login],
      }
    : {
        id: 'authenticate',
        when: 'after',
        title: 'Log in for the External Credential',
        way: ['Setup', 'Named Credentials', 'External Credentials', salesforce.external],
        todo: [
          `Under *Principals*, open the menu of ${code(salesforce.principal)} and choose *Authenticate*.`,
          login,
        ],
      };
}

function personLogIn(answers: Answers): HandStep {
  return {
    id: 'personLogIn',
    when: 'people',
    title: 'Log in for calls to this org',
    way:
      answers.salesforceForm === 'legacy'
        ? ['Salesforce', 'your picture', 'Settings', 'Authentication Settings for External Systems']
        : ['Salesforce', 'your picture', 'Settings', 'External Credentials'],
    todo: ['Each person does this: hand out `people/log-in-to-salesforce.md`.'],
  };
}

function shareLegacy(answers: Answers): HandStep {
  const { salesforce } = namesOf(answers);
  return {
    id: 'shareOrgLegacy',
    when: 'after',
    title: 'Let the permission set reach the Named Credential',
    way: ['Setup', 'Permission Sets', salesforce.callout, 'Named Credential Access', 'Edit'],
    todo: [`Add ${code(salesforce.named)}. Save. No metadata can do this for a legacy credential.`],
  };
}
