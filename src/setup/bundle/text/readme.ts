import type { Answers } from '../../answers';
import { hasIntegrationUser, hasPersons } from '../../fields';
import { handStepsOf } from '../../hand-steps';
import { weakensOf } from '../../weakens-of';
import type { StagedComponent } from '../component';
import { code } from '../files/quote';
import { stageFolders, stagesOf } from '../files/metadata-files';
import { undone } from '../files/undo-files';
import { securityOf } from '../security';
import type { HandStep } from './hand-step';
import { jiraAddress } from '../jira-credential';

/** The README: what this is, the steps in order, what nobody has tried yet, and how to take it back. */
export function readme(answers: Answers, components: readonly StagedComponent[]): string {
  const steps = handStepsOf(answers);
  const at = (when: HandStep['when']) => steps.filter((step) => step.when === when);
  const before = at('before');
  const after = [...at('after'), ...at('people')];
  return `${[
    '# Set-up of Salesforce and Jira',
    '',
    `Made by Salesforce Link for Jira for ${code(`https://${answers.myDomain}`)}. No file here holds a secret. Whoever has the same answers (\`answers.json\`) gets the same files.`,
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
    ...numberedSteps(before, 0),
    ...deployment(answers, components, before.length),
    ...numberedSteps(after, before.length + 1),
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
    ...components.map(({ stage, type, name }) => `| \`${stageFolders[stage]}\` | ${type} | \`${name}\` |`),
    '',
    'The same files are in `source/` in the form of a Salesforce project, for those who keep their org in version control.',
  ];
}

/** What each weakened rule means, for those who read no code. */
const weakened: Readonly<Record<string, string>> = {
  scopeFull:
    'The scope is `full`: whoever has a token can do all that its user can, in every part of Salesforce.',
  pkceOff: 'PKCE is off: a code that is caught on its way can be redeemed by somebody else.',
  secretOptional:
    'The consumer secret is optional: the consumer key, which is no secret, is enough to redeem a code.',
  refreshSecretOff: 'Refreshing needs no secret: a stolen refresh token can be used by anybody.',
  rotationOff: 'Refresh tokens are not rotated: a stolen one goes on working beside the real one.',
  idleLifeOff: 'The idle life of refresh tokens is not enforced.',
  providerWithoutPkce: 'The Auth. Provider does not use PKCE.',
  refreshNeverEnds: 'Refresh tokens live until somebody revokes them.',
  connectedApp:
    'Connected Apps can no longer be made in most orgs: this one needs Salesforce Support to have switched them on.',
  notLocal: 'The app may be packaged: Salesforce asks more of apps that several orgs use.',
  legacyCredential: 'Legacy Named Credentials are deprecated and will be discontinued.',
  storedSecretFollows: 'A legacy Named Credential with its stored secret is copied into sandboxes.',
  legacyPerUserAccess:
    'Access to a legacy per-user credential is in no metadata: it is added by hand, and no deployment restores it.',
};

function weaker(answers: Answers): readonly string[] {
  const rules = weakensOf(answers);
  if (rules.length === 0) return [];
  return ['## What these answers weaken', '', ...rules.map((rule) => `- ${weakened[rule] ?? rule}`), ''];
}

function numberedSteps(steps: readonly HandStep[], done: number): readonly string[] {
  return steps.flatMap(({ title, way, todo, untried: doubt }, index) => [
    `### ${done + index + 1}. ${title}`,
    '',
    way.map(plain).join(' → '),
    '',
    ...todo.map((line) => `- ${line}`),
    ...(doubt === undefined ? [] : [`- *Not tried on a live org*: see below.`]),
    '',
  ]);
}

/** A part of a menu's way; what stands for a name is code, because names have underscores. */
const plain = (part: string) => (/_/.test(part) ? part.replace(/\w*_\w*/g, (name) => code(name)) : part);

function deployment(
  answers: Answers,
  components: readonly StagedComponent[],
  done: number,
): readonly string[] {
  const folders = stagesOf(components).map((stage) => stageFolders[stage]);
  const byHand = folders.map(
    (folder) =>
      `sf project deploy start --metadata-dir ${folder} --single-package --target-org ORG --dry-run   # then without --dry-run`,
  );
  return [
    `### ${done + 1}. Deploy`,
    '',
    'With the Salesforce CLI, as a user with *Customize Application*, *Modify Metadata Through Metadata API Functions*, and the rights to manage Named Credentials, Auth. Providers and External Client Apps (a system administrator has them):',
    '',
    '```',
    `sf org login web --instance-url https://${answers.myDomain} --alias ORG`,
    'sh scripts/deploy.sh ORG          # Windows: scripts\\deploy.ps1 ORG',
    '```',
    '',
    'The script refuses any other org, stops if one of the names is taken, and tries each folder before it deploys it. What it finds under the names lies in `before/`; keep that folder out of version control. The same by hand:',
    '',
    '```',
    ...byHand,
    '```',
    '',
    ...(components.some(({ type }) => type === 'PermissionSet')
      ? [
          'If Salesforce says *You cannot deploy to a required field*, everybody may read that field anyway: leave it out of the answers. If it says that one right depends on another, add that object to the answers.',
          '',
        ]
      : []),
  ];
}

function untried(steps: readonly HandStep[], answers: Answers): readonly string[] {
  const guarded = hasIntegrationUser(answers) && securityOf(answers).isGuarded;
  const doubts = [
    ...steps.flatMap(({ title, untried: doubt }) => (doubt === undefined ? [] : [`**${title}**: ${doubt}`])),
    ...(guarded
      ? [
          '**Client credentials with PKCE required**: Salesforce’s pages disagree on whether one disturbs the other. If the test of Salesforce access fails and everything else is right, untick *Require PKCE* in the app’s OAuth settings.',
        ]
      : []),
    '**Looking what is there before the deployment**: how the Salesforce CLI answers where none of the names exists. If `deploy` stops although nothing is there, run it again with `--replace` (`-Replace` on Windows).',
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

function undoing(answers: Answers, components: readonly StagedComponent[]): readonly string[] {
  return [
    '## Undo',
    '',
    '`sh scripts/undo.sh ORG`, or `scripts\\undo.ps1 ORG` on Windows. It takes the permission sets from everybody and deletes what this bundle named, and nothing else:',
    '',
    ...undone(components).map(({ type, name }) => `- ${type} \`${name}\``),
    '',
    'The app’s key, all log-ins through it and all pasted tokens go with them. What remains elsewhere:',
    '',
    ...(answers.readSalesforce ? ['- In Jira: remove the Salesforce access from the connection.'] : []),
    ...(answers.callJira ? ['- In the Atlassian account: revoke the API tokens.'] : []),
    ...(hasIntegrationUser(answers)
      ? [`- The user ${code(answers.integrationUser)}, who was not made by this bundle.`]
      : []),
    '- A copy of this folder, which holds no secret.',
  ];
}
