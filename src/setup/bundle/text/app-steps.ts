import type { Answers } from '../../../contract/setup/answers';
import { hasApp, hasIntegrationUser, hasPersons } from '../../fields';
import { namesOf } from '../../names';
import { code } from '../files/quote';
import { labelsOf } from '../labels';
import { assignStep } from './credential-steps';
import type { HandStep } from './hand-step';

/** What remains by hand for the app itself, and for those who read through it. */
export function appSteps(answers: Answers): readonly HandStep[] {
  if (!hasApp(answers)) return [];
  return [
    ...(hasIntegrationUser(answers) ? [integrationUser(answers), runAs(answers)] : []),
    ...(hasPersons(answers) ? [assignReaders(answers), personConnect] : []),
    appSecret(answers),
    ...(answers.readSalesforce ? [salesforceAccess(answers)] : []),
  ];
}

function integrationUser({ integrationUser: username }: Answers): HandStep {
  return {
    id: 'integrationUser',
    when: 'before',
    title: 'Have a user whom the app reads as',
    way: ['Setup', 'Users', 'New User'],
    todo: [
      `Its username (not its e-mail address) is ${code(username)}. If this user exists, skip this step.`,
      'User licence *Salesforce Integration*, profile *Minimum Access - API Only Integrations*. Save.',
      'Then, on the user’s page, under *Permission Set License Assignments*, *Edit Assignments*: add *Salesforce API Integration*. Without it the user can read no object.',
    ],
  };
}

function runAs(answers: Answers): HandStep {
  const { users } = namesOf(answers);
  const { app, users: usersLabel } = labelsOf(answers);
  const user = code(answers.integrationUser);
  const assigned = `The script gave this user the permission set ${code(usersLabel)}. If it could not: ${code(`sf org assign permset --name ${users} --on-behalf-of USERNAME --target-org ORG`)}.`;
  if (answers.appKind === 'connectedApp') {
    return {
      id: 'runAs',
      when: 'after',
      title: 'See that the app runs as the integration user',
      way: ['Setup', 'Manage Connected Apps', app, 'Edit Policies'],
      todo: [
        `*Client Credentials Flow*, *Run As*: ${user}. If the field is empty, enter the username and save.`,
        assigned,
      ],
      untried: 'whether the deployment fills in *Run As*.',
    };
  }
  return {
    id: 'runAs',
    when: 'after',
    title: 'See that the app runs as the integration user',
    way: ['Setup', 'External Client App Manager', app, 'Policies', 'Edit', 'OAuth Policies'],
    todo: [
      `*Enable Client Credentials Flow* is on, and *Run As* is ${user}. If not, set both and save.`,
      `*Permitted Users* is *Admin approved users are pre-authorized*, and ${code(usersLabel)} is among the permission sets.`,
      assigned,
    ],
    untried:
      'the policies’ names. If the second deployment says `DUPLICATE_VALUE`, Salesforce made a record of another name: set the policies here by hand, and take the two files ending in `ecaOauthPlcy` and `ecaPlcy`, with their lines in `package.xml`, out of `2-rest/`.',
  };
}

function assignReaders(answers: Answers): HandStep {
  return assignStep({
    id: 'assignReaders',
    title: 'Give the permission set to everybody who may connect',
    who: 'Whoever shall see Salesforce records in Jira as themselves needs it.',
    sets: [{ name: namesOf(answers).users, label: labelsOf(answers).users }],
  });
}

const personConnect: HandStep = {
  id: 'personConnect',
  when: 'people',
  title: 'Connect to Salesforce',
  way: ['Jira', 'Apps', 'My Salesforce connection'],
  todo: ['Each person does this: hand out `people/connect-in-jira.md`.'],
};

function appSecret(answers: Answers): HandStep {
  const { app } = labelsOf(answers);
  const isConnected = answers.appKind === 'connectedApp';
  return {
    id: 'appSecret',
    when: 'after',
    title: 'Copy the consumer key and secret',
    way: isConnected
      ? ['Setup', 'App Manager', app, 'View', 'Manage Consumer Details']
      : [
          'Setup',
          'External Client App Manager',
          app,
          'Settings',
          'OAuth Settings',
          'Consumer Key and Secret',
        ],
    todo: [
      'Salesforce sends you a code by e-mail first. Leave this page open while you paste key and secret in the next steps, and write the secret into no file.',
      `The key is ${code(answers.consumerKey)}. If Salesforce shows another, use that one wherever the key is asked for.`,
    ],
    untried: 'whether Salesforce takes a consumer key that was chosen.',
  };
}

function salesforceAccess(answers: Answers): HandStep {
  return {
    id: 'salesforceAccess',
    when: 'after',
    title: 'Paste them into Jira',
    way: ['Jira', 'Settings', 'Apps', 'Salesforce', 'Connection', 'Salesforce access'],
    todo: [
      `Address: ${code(`https://${answers.myDomain}`)}. Consumer key and secret as copied. Save.`,
      'A new app may be unknown to Salesforce for 10 to 20 minutes. The page counts them, and you can try again.',
    ],
  };
}
