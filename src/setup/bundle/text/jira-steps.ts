import type { Answers } from '../../answers';
import { namesOf } from '../../names';
import { code } from '../files/quote';
import type { HandStep } from './hand-step';
import { makingToken } from './token-page';

/** What remains by hand so that Salesforce calls Jira. */
export function jiraSteps(answers: Answers): readonly HandStep[] {
  if (!answers.callJira) return [];
  const isLegacy = answers.jiraForm === 'legacy';
  const ofIdentity = answers.jiraIdentity === 'perUser' ? perUser(answers) : shared(answers);
  const isReached = !isLegacy || answers.jiraIdentity === 'perUser';
  return [...ofIdentity, ...(isReached ? [assign(answers)] : []), checkStep(answers)];
}

function shared(answers: Answers): readonly HandStep[] {
  const { jira } = namesOf(answers);
  const isLegacy = answers.jiraForm === 'legacy';
  const user = code(answers.jiraUser);
  return [
    {
      id: 'botAccount',
      when: 'before',
      title: 'Give the Jira account its rights, and no more',
      way: ['Jira', 'the project', 'Project settings', 'People'],
      todo: [
        `The account ${user} becomes reporter and author of everything that Salesforce creates in Jira.`,
        'Give it a role that may browse the project, create issues, add comments and create attachments, in every project concerned. It does not have to be, and should not be, a Jira administrator.',
      ],
    },
    {
      id: 'makeToken',
      when: 'before',
      title: 'Make an API token for the Jira account',
      way: ['Atlassian account', 'Security', 'API tokens'],
      todo: [
        ...makingToken(answers),
        'Type its last day into the page *Set up Salesforce* in Jira: nothing else will remind you. A token that has ended looks like a wrong password (401).',
      ],
    },
    isLegacy
      ? {
          id: 'pasteToken',
          when: 'after',
          title: 'Paste the token into the Named Credential',
          way: ['Setup', 'Named Credentials', jira.named, 'Edit'],
          todo: [`Username: ${user}. Password: the API token. Save.`],
          untried: `whether a first deployment of a legacy credential without its password is accepted. If it is refused, create it here with *New Legacy*: name ${code(jira.named)}, URL as in the file, identity type *Named Principal*, protocol *Password Authentication*; and take its file and its line in \`package.xml\` out of \`2-rest/\`. How long a token a legacy password may be is unknown as well.`,
        }
      : {
          id: 'pasteToken',
          when: 'after',
          title: 'Paste the token into the External Credential',
          way: ['Setup', 'Named Credentials', 'External Credentials', jira.external],
          todo: [
            `Under *Principals*, open the menu of ${code(jira.principal)} and choose *Edit*.`,
            `Username: ${user}. Password: the API token. Save.`,
          ],
        },
  ];
}

function perUser(answers: Answers): readonly HandStep[] {
  const { jira } = namesOf(answers);
  const isLegacy = answers.jiraForm === 'legacy';
  return [
    {
      id: 'personToken',
      when: 'people',
      title: 'Make an API token, and paste it into Salesforce',
      way: isLegacy
        ? ['Salesforce', 'your picture', 'Settings', 'Authentication Settings for External Systems']
        : ['Salesforce', 'your picture', 'Settings', 'External Credentials'],
      todo: ['Each person does this: hand out `people/your-jira-token.md`.'],
      ...(isLegacy
        ? {}
        : {
            untried:
              'a credential of each person with the protocol *Basic*. If Salesforce refuses it, choose the legacy form in the answers and make the bundle again.',
          }),
    },
    ...(isLegacy
      ? [
          {
            id: 'shareJiraLegacy',
            when: 'after',
            title: 'Let the permission set reach the Named Credential',
            way: ['Setup', 'Permission Sets', jira.callout, 'Named Credential Access', 'Edit'],
            todo: [`Add ${code(jira.named)}. Save. No metadata can do this for a legacy credential.`],
          } as const,
        ]
      : []),
  ];
}

function assign(answers: Answers): HandStep {
  const { callout } = namesOf(answers).jira;
  return {
    id: 'assignJiraCallers',
    when: 'after',
    title: 'Give the permission set to everybody who calls Jira',
    way: ['Setup', 'Permission Sets', callout, 'Manage Assignments', 'Add Assignment'],
    todo: [
      'Choose the users, yourself among them if you want to check. Assign.',
      `Or: \`sf org assign permset --name ${callout} --on-behalf-of USERNAME --target-org ORG\`.`,
    ],
  };
}

function checkStep(answers: Answers): HandStep {
  const { named } = namesOf(answers).jira;
  return {
    id: 'checkJira',
    when: 'after',
    title: 'Check, and choose the credential where it is used',
    way: ['a terminal, in the folder of this README'],
    todo: [
      '`sh scripts/check.sh ORG`, or `scripts\\check.ps1 ORG` on Windows. Paste the line it prints into the page *Set up Salesforce* in Jira, which says what it means.',
      `Then choose ${code(named)} in the product that calls Jira.`,
    ],
    ...(answers.jiraForm === 'legacy'
      ? {}
      : {
          untried:
            'the use of this credential by code of a managed package. If it is refused: Setup → Named Credentials → the credential → Edit → *Allowed Namespaces for Callouts*, and add the namespace of the package.',
        }),
  };
}
