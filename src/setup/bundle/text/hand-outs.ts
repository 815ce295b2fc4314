import type { Answers } from '../../../contract/setup/answers';
import type { BundleFile } from '../../bundle-file';
import { hasPersons } from '../../fields';
import { code } from '../files/quote';
import { labelsOf } from '../labels';
import { makingToken } from './token-page';

/** What is handed to each person who has something to do, in their words. */
export function handOuts(answers: Answers): readonly BundleFile[] {
  return [
    ...(answers.callJira && answers.jiraIdentity === 'perUser'
      ? [{ path: 'people/your-jira-token.md', text: jiraToken(answers) }]
      : []),
    ...(answers.callSalesforce && answers.salesforceIdentity === 'perUser'
      ? [{ path: 'people/log-in-to-salesforce.md', text: logIn(answers) }]
      : []),
    ...(hasPersons(answers) ? [{ path: 'people/connect-in-jira.md', text: connect(answers) }] : []),
  ];
}

function jiraToken(answers: Answers): string {
  const { jira } = labelsOf(answers);
  const paste =
    answers.jiraForm === 'legacy'
      ? [
          'In Salesforce, click your picture, then *Settings*, then *Authentication Settings for External Systems*, then *New*.',
          `External system definition: *Named Credential*. Named Credential: ${code(jira.named)}. User: you. Authentication protocol: *Password Authentication*.`,
        ]
      : [
          'In Salesforce, click your picture, then *Settings*, then *External Credentials*.',
          `Find ${code(jira.external)} and choose *Allow Access* or *Edit*.`,
        ];
  return page('Let Salesforce write to Jira in your name', [
    'What you create in Jira from Salesforce then has your name. For that, Salesforce needs an API token of your Atlassian account. It takes two minutes.',
    '',
    '## Before you begin',
    '',
    `You need an account at <${answers.siteAddress}> that may browse the project, create issues, add comments and attach files there. If you can do this in Jira yourself, you have it.`,
    '',
    '## 1. Make a token',
    '',
    ...numbered(makingToken(answers)),
    '',
    '## 2. Paste it into Salesforce',
    '',
    ...numbered([
      ...paste,
      'Username: the e-mail address of your Atlassian account. Password: the token, not your password. Save.',
    ]),
    '',
    '## 3. Remember its end',
    '',
    'The token ends on the day you chose. Put it into your calendar a week before: then make a new one and paste it in the same place. Nobody else is told, and Salesforce will only say that it may not call Jira.',
    '',
    'Do not send the token to anybody, by mail or chat. If somebody has seen it, revoke it on the page where you made it.',
  ]);
}

function logIn(answers: Answers): string {
  const { salesforce } = labelsOf(answers);
  const way =
    answers.salesforceForm === 'legacy'
      ? [
          'In Salesforce, click your picture, then *Settings*, then *Authentication Settings for External Systems*, then *New*.',
          `External system definition: *Named Credential*. Named Credential: ${code(salesforce.named)}. User: you. Authentication protocol: *OAuth 2.0*. Tick *Start Authentication Flow on Save*. Save.`,
        ]
      : [
          'In Salesforce, click your picture, then *Settings*, then *External Credentials*.',
          `Find ${code(salesforce.external)} and choose *Allow Access*.`,
        ];
  return page('Let calls to Salesforce run in your name', [
    'Calls that Salesforce makes to itself will have your rights. For that you log in once.',
    '',
    ...numbered([...way, 'Log in, and allow access.']),
    '',
    lapse(answers),
  ]);
}

function connect(answers: Answers): string {
  return page('See Salesforce records in Jira as yourself', [
    'Jira then shows you what you may see in Salesforce, and nothing else. For that you connect once.',
    '',
    ...numbered([
      'In Jira, open *Apps*, then *My Salesforce connection*. Choose *Connect to Salesforce*.',
      `Log in at ${code(`https://${answers.myDomain}`)}, and allow access.`,
    ]),
    '',
    lapse(answers),
  ]);
}

function lapse({ asTheGuide }: Answers): string {
  return asTheGuide.endlessRefresh
    ? 'It lasts until you or an administrator revoke it.'
    : 'If it is not used for 30 days, it ends, and you do this once more.';
}

function numbered(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => `${index + 1}. ${line}`);
}

function page(title: string, lines: readonly string[]): string {
  return `# ${title}\n\n${lines.join('\n')}\n`;
}
