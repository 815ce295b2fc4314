import type { Answers } from '../../../contract/setup/answers';
import { namesOf, reachesThroughPermissionSet } from '../../names';
import { code } from '../files/quote';
import { jiraAddress } from '../jira-credential';
import { labelsOf } from '../labels';
import { assignStep, personalSettings, shareLegacyStep } from './credential-steps';
import type { HandStep } from './hand-step';
import { makingToken } from './token-page';

/** What remains by hand so that Salesforce calls Jira. */
export function jiraSteps(answers: Answers): readonly HandStep[] {
  if (!answers.callJira) return [];
  const isPerUser = answers.jiraIdentity === 'perUser';
  return [
    ...(isPerUser ? perUser(answers) : [botAccount(answers), makeToken(answers), pasteToken(answers)]),
    ...(reachesThroughPermissionSet(answers.jiraForm, answers.jiraIdentity) ? [assign(answers)] : []),
    checkStep(answers),
  ];
}

function botAccount({ jiraUser }: Answers): HandStep {
  return {
    id: 'botAccount',
    when: 'before',
    title: 'Give the Jira account its rights, and no more',
    way: ['Jira', 'the project', 'Project settings', 'People'],
    todo: [
      `The account ${code(jiraUser)} becomes reporter and author of everything that Salesforce creates in Jira.`,
      'In every project concerned, give it a role that may browse the project, create issues, add comments and create attachments. It need not be a Jira administrator, and should not be one.',
    ],
  };
}

function makeToken(answers: Answers): HandStep {
  return {
    id: 'makeToken',
    when: 'after',
    title: 'Make an API token for the Jira account',
    way: ['Atlassian account', 'Security', 'API tokens'],
    todo: [
      ...makingToken(answers),
      'It goes into the next step, and into no file or message.',
      'Type its last day into the page *Set up Salesforce* in Jira: nothing else will remind you. A token that has ended looks like a wrong password (401).',
    ],
  };
}

function pasteToken(answers: Answers): HandStep {
  const { named, external } = labelsOf(answers).jira;
  const user = code(answers.jiraUser);
  if (answers.jiraForm === 'legacy') {
    return {
      id: 'pasteToken',
      when: 'after',
      title: 'Paste the token into the Named Credential',
      way: ['Setup', 'Named Credentials', named, 'Edit'],
      todo: [`Username: ${user}. Password: the API token. Save.`],
      untried: `whether a first deployment of a legacy credential without its password is accepted. If it is refused, create it here with *New Legacy*: label ${code(named)}, name ${code(namesOf(answers).jira.named)}, URL ${code(jiraAddress(answers))}, identity type *Named Principal*, protocol *Password Authentication*, username and password as above; and take its file and its line in \`package.xml\` out of \`2-rest/\`. How long a token a legacy password may be is unknown as well.`,
    };
  }
  return {
    id: 'pasteToken',
    when: 'after',
    title: 'Paste the token into the External Credential',
    way: ['Setup', 'Named Credentials', 'External Credentials', external],
    todo: [
      `Under *Principals*, open the menu of ${code(namesOf(answers).jira.principal)} and choose *Edit*.`,
      `Username: ${user}. Password: the API token. Save.`,
      'Or without the screen: `sh scripts/set-jira-token.sh ORG` (Windows: `scripts\\set-jira-token.ps1`, called as in *Deploy*) asks for the token and does not show it. The same command takes the next token when this one ends.',
    ],
    untried:
      'the script `set-jira-token`. If Salesforce does not take the token from it, paste the token on the screen.',
  };
}

function perUser(answers: Answers): readonly HandStep[] {
  const { callout, named } = labelsOf(answers).jira;
  const isLegacy = answers.jiraForm === 'legacy';
  return [
    {
      id: 'personToken',
      when: 'people',
      title: 'Make an API token, and paste it into Salesforce',
      way: personalSettings(answers.jiraForm),
      todo: [
        'Each person does this: hand out `people/your-jira-token.md`. Nobody can do it for them without their token.',
      ],
      ...(isLegacy
        ? {}
        : {
            untried:
              'a credential of each person with the protocol *Basic*. If Salesforce refuses it, choose the legacy form in the answers and make the bundle again.',
          }),
    },
    ...(isLegacy ? [shareLegacyStep('shareJiraLegacy', callout, named)] : []),
  ];
}

function assign(answers: Answers): HandStep {
  return assignStep({
    id: 'assignJiraCallers',
    title: 'Give the permission set to everybody who calls Jira',
    who: 'Also to yourself, if you want to run the check below.',
    sets: [{ name: namesOf(answers).jira.callout, label: labelsOf(answers).jira.callout }],
  });
}

function checkStep(answers: Answers): HandStep {
  const { named } = labelsOf(answers).jira;
  return {
    id: 'checkJira',
    when: 'after',
    title: 'Check, and choose the credential where it is used',
    way: ['a terminal, in the folder of this README'],
    todo: [
      ...(answers.jiraIdentity === 'perUser'
        ? ['The check calls as you: make a token and paste it first, as `people/your-jira-token.md` says.']
        : []),
      '`sh scripts/check.sh ORG` (Windows: `scripts\\check.ps1`, called as in *Deploy*). Paste the line it prints into the page *Set up Salesforce* in Jira, which says what it means.',
      `Then choose ${code(named)} (API name ${code(namesOf(answers).jira.named)}) in the product that calls Jira.`,
    ],
    ...(answers.jiraForm === 'legacy'
      ? {}
      : {
          untried:
            'the use of this credential by code of a managed package. If it is refused: Setup → Named Credentials → the credential → Edit → *Allowed Namespaces for Callouts*, and add the namespace of the package.',
        }),
  };
}
