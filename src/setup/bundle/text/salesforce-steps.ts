import type { Answers } from '../../../contract/setup/answers';
import { namesOf, reachesThroughPermissionSet } from '../../names';
import { code } from '../files/quote';
import { labelsOf } from '../labels';
import { assignStep, personalSettings, shareLegacyStep, type NamedSet } from './credential-steps';
import type { HandStep } from './hand-step';

/** What remains by hand so that Salesforce calls its own API through the Auth. Provider. */
export function salesforceSteps(answers: Answers): readonly HandStep[] {
  if (!answers.callSalesforce) return [];
  const isPerUser = answers.salesforceIdentity === 'perUser';
  const { callout, named } = labelsOf(answers).salesforce;
  return [
    providerSecret(answers),
    assign(answers),
    isPerUser ? personLogIn(answers) : authenticate(answers),
    ...(isPerUser && answers.salesforceForm === 'legacy'
      ? [shareLegacyStep('shareOrgLegacy', callout, named)]
      : []),
  ];
}

function providerSecret(answers: Answers): HandStep {
  return {
    id: 'providerSecret',
    when: 'after',
    title: 'Paste the consumer secret into the Auth. Provider',
    way: ['Setup', 'Auth. Providers', namesOf(answers).provider, 'Edit'],
    todo: [
      'Paste it into *Consumer Secret*, and the key as well if Salesforce showed another. Save.',
      'The app has the call-back address of this provider already: nothing is to be copied back.',
    ],
    untried:
      'an Auth. Provider that is deployed without its secret. If it is refused, create it by hand with the values of its file, and take the file and its line in `package.xml` out of `2-rest/`.',
  };
}

/** Whoever logs in has to be admitted to the app; whoever calls has to reach the credential. */
function assign(answers: Answers): HandStep {
  const names = namesOf(answers);
  const labels = labelsOf(answers);
  const users: NamedSet = { name: names.users, label: labels.users };
  const callout: NamedSet = { name: names.salesforce.callout, label: labels.salesforce.callout };
  const [admits, reaches] = [code(users.label), code(callout.label)];
  const isReached = reachesThroughPermissionSet(answers.salesforceForm, answers.salesforceIdentity);
  const who =
    answers.salesforceIdentity === 'perUser'
      ? `Everybody who calls needs both: ${admits} to log in, ${reaches} to call.`
      : isReached
        ? `Whoever logs in below needs ${admits}; everybody who calls needs ${reaches}.`
        : `Whoever logs in below needs ${admits}; those who call need nothing.`;
  return assignStep({
    id: 'assignOrgCallers',
    title: 'Give the permission sets to those who log in and call',
    who,
    sets: isReached ? [users, callout] : [users],
  });
}

function authenticate(answers: Answers): HandStep {
  const { named, external } = labelsOf(answers).salesforce;
  const login = 'Log in as the user whose rights the calls shall have, and allow access.';
  return answers.salesforceForm === 'legacy'
    ? {
        id: 'authenticate',
        when: 'after',
        title: 'Log in for the Named Credential',
        way: ['Setup', 'Named Credentials', named, 'Edit'],
        todo: ['Tick *Start Authentication Flow on Save*. Save.', login],
      }
    : {
        id: 'authenticate',
        when: 'after',
        title: 'Log in for the External Credential',
        way: ['Setup', 'Named Credentials', 'External Credentials', external],
        todo: [
          `Under *Principals*, open the menu of ${code(namesOf(answers).salesforce.principal)} and choose *Authenticate*.`,
          login,
        ],
      };
}

function personLogIn(answers: Answers): HandStep {
  return {
    id: 'personLogIn',
    when: 'people',
    title: 'Log in for calls to this org',
    way: personalSettings(answers.salesforceForm),
    todo: ['Each person does this: hand out `people/log-in-to-salesforce.md`.'],
  };
}
