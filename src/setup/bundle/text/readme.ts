import type { Answers } from '../../../contract/setup/answers';
import { hasApp, hasIntegrationUser, hasPersons } from '../../fields';
import { handStepsOf } from '../../hand-steps';
import type { StagedComponent } from '../component';
import { namesOf } from '../../names';
import { code } from '../files/quote';
import { stageFolders, stagesOf } from '../files/metadata-files';
import { undone } from '../files/undo-files';
import { jiraAddress } from '../jira-credential';
import { labelsOf } from '../labels';
import { isGuarded, oauthSettings } from '../security';
import { deployment } from './deployment';
import type { HandStep } from './hand-step';
import { weaker } from './weaker';

/** The README: what this is, the steps in order, what nobody has tried yet, and how to take it back. */
export function readme(answers: Answers, components: readonly StagedComponent[]): string {
  const steps = handStepsOf(answers);
  const at = (when: HandStep['when']) => steps.filter((step) => step.when === when);
  const before = at('before');
  const after = [...at('after'), ...at('people')];
  const names = namesOnScreens(answers);
  return `${[
    '# Set-up of Salesforce and Jira',
    '',
    `Made by Salesforce Link for Jira for ${code(`https://${answers.myDomain}`)}. No file here holds a secret. The same answers (\`answers.json\`) give the same files.`,
    '',
    '## What it sets up',
    '',
    ...purposes(answers).map((line) => `- ${line}`),
    '',
    ...listed(components),
    '',
    ...weaker(answers),
    '## Steps',
    '',
    '*Setup* is behind the gear at the top right of Salesforce; its *Quick Find* leads to the page that comes next in a path. Names in a path are labels, as the lists in Setup show them.',
    '',
    ...numberedSteps(before, 0, names),
    ...deployment(answers, components, before.length),
    ...numberedSteps(after, before.length + 1, names),
    ...untried(steps, answers),
    ...undoing(answers, components),
  ].join('\n')}\n`;
}

function purposes(answers: Answers): readonly string[] {
  const reader = hasIntegrationUser(answers)
    ? hasPersons(answers)
      ? 'as each person who has connected, else as the integration user'
      : 'as the integration user'
    : 'as each person';
  const identity = (kind: Answers['jiraIdentity']) =>
    kind === 'perUser' ? 'each person with an account of their own' : 'everybody with one account';
  return [
    ...(answers.readSalesforce
      ? [
          `This app in Jira reads Salesforce, ${reader}: ${answers.objects.map(({ name }) => code(name)).join(', ')}.`,
        ]
      : []),
    ...(answers.callJira
      ? [`Salesforce calls Jira at ${code(jiraAddress(answers))}, ${identity(answers.jiraIdentity)}.`]
      : []),
    ...(answers.callSalesforce
      ? [`Salesforce calls its own API through an Auth. Provider, ${identity(answers.salesforceIdentity)}.`]
      : []),
  ];
}

function listed(components: readonly StagedComponent[]): readonly string[] {
  return [
    '| folder | type | name |',
    '|---|---|---|',
    ...stagesOf(components).flatMap((stage) =>
      components
        .filter((component) => component.stage === stage)
        .map(({ type, name }) => `| \`${stageFolders[stage]}\` | ${type} | \`${name}\` |`),
    ),
    '',
    'The same files are in `source/` in the form of a Salesforce project, for those who keep their org in version control. What is handed to each person is in `people/`, if there is anything.',
  ];
}

/** The parts of a way that stand for something of this bundle, and are no words of a menu. */
function namesOnScreens(answers: Answers): readonly string[] {
  const { app, users, jira, salesforce } = labelsOf(answers);
  return [
    app,
    users,
    ...[jira, salesforce].flatMap(({ named, external, callout }) => [named, external, callout]),
    namesOf(answers).provider,
  ];
}

function numberedSteps(
  steps: readonly HandStep[],
  done: number,
  names: readonly string[],
): readonly string[] {
  return steps.flatMap(({ title, way, todo, untried: doubt }, index) => [
    `### ${done + index + 1}. ${title}`,
    '',
    way.map((part) => (names.includes(part) ? code(part) : part)).join(' → '),
    '',
    ...todo.map((line) => `- ${line}`),
    ...(doubt === undefined ? [] : ['- *Not tried on a live org*: see [below](#not-tried-on-a-live-org).']),
    '',
  ]);
}

function untried(steps: readonly HandStep[], answers: Answers): readonly string[] {
  const guarded = hasIntegrationUser(answers) && isGuarded(answers);
  const doubts = [
    ...steps.flatMap(({ title, untried: doubt }) => (doubt === undefined ? [] : [`**${title}**: ${doubt}`])),
    ...(guarded
      ? [
          '**Client credentials with PKCE required**: Salesforce’s pages disagree on whether one disturbs the other. If the test of Salesforce access fails and everything else is right, untick *Require PKCE* in the app’s OAuth settings.',
        ]
      : []),
    ...(hasApp(answers) && oauthSettings(answers).callbackUrl.includes('\n')
      ? [
          '**Two call-back addresses of one app**: whether Salesforce takes them from one file. If one is missing in the app’s OAuth settings, add it there, each in a line of its own.',
        ]
      : []),
    ...(hasApp(answers)
      ? [
          '**How long a new app is unknown**: 10 to 20 minutes, as the Connector’s guide has it; others saw less.',
        ]
      : []),
    '**Looking what is there before the deployment**: how the Salesforce CLI answers where none of the names exists. If `deploy` stops although nothing is there, run it again with `--replace` (`-Replace` on Windows). Undo then wants `--all`.',
    '**The scripts for Windows**: they were read, and run nowhere. The shell scripts ran against a stand-in of the CLI.',
    '**Undo in one go**: whether Salesforce deletes everything in one deployment. If it says that something is still in use, delete by hand in this order: Named Credentials, External Credentials, Auth. Provider, app, permission sets.',
  ];
  return [
    '## Not tried on a live org',
    '',
    'The files were checked against Salesforce’s types and tools. What only an org can show, and what to do if it goes another way:',
    '',
    ...doubts.map((doubt) => `- ${doubt}`),
    '',
  ];
}

/** What a deletion takes along. */
function gone(answers: Answers): string {
  if (!hasApp(answers)) return 'The pasted tokens';
  const app = 'The app’s key and all log-ins through it';
  return answers.callJira ? `${app}, and the pasted tokens,` : app;
}

function undoing(answers: Answers, components: readonly StagedComponent[]): readonly string[] {
  return [
    '## Undo',
    '',
    '`sh scripts/undo.sh ORG` (Windows: `scripts\\undo.ps1`, called as in *Deploy*), in the folder from which `deploy` was run: only there it is known that none of these names was taken before. Anywhere else it deletes nothing, unless you add `--all` (`-All` on Windows). It takes the permission sets from everybody and deletes what this bundle named, and nothing else:',
    '',
    ...undone(components).map(({ type, name }) => `- ${type} \`${name}\``),
    '',
    `${gone(answers)} go with them. What remains elsewhere:`,
    '',
    ...(answers.readSalesforce ? ['- In Jira: remove the Salesforce access from the connection.'] : []),
    ...(answers.callJira ? ['- In the Atlassian account: revoke the API tokens.'] : []),
    ...(hasIntegrationUser(answers)
      ? [`- The user ${code(answers.integrationUser)}, who was not made by this bundle.`]
      : []),
    '- A copy of this folder, which holds no secret.',
  ];
}
