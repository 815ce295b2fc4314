import { isSalesforceHost } from '../../contract/record/salesforce-host';
import type { Answers, FieldName } from '../../contract/setup/answers';
import { consumerSecret, secretIn } from '../../contract/setup/secret-in-answers';
import { hasApp, isUsed } from '../fields';
import { isDeveloperName, longestPrefix } from '../names';
import type { Problem, ProblemCode } from '../problems';

/** The longest label: those made of it have a few words more, and Salesforce's end at 80 characters. */
const longestLabel = 40;

const email = /^[^\s@"<>]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/i;
/**
 * A word of the scripts. On Windows `sf` is a batch file: for it, cmd reads % & | ^ in a word, whatever quotes PowerShell put
 * around it; and Windows PowerShell reads a script's other letters in a code page of its own.
 */
const username = /^[^\s@"<>%&|^\u007f-\u{10ffff}]{1,64}@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/iu;
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Sites of Jira Cloud. Their custom domains serve portals for customers and no API. */
const jiraSite = /^https:\/\/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.(?:atlassian\.net|jira\.com)$/;
const examples = /(?:^|\.)example\.(?:com|org|net)$/i;

type Rule = (text: string, answers: Answers) => ProblemCode | null;

const emailRule: Rule = (text) => (text.length <= 80 && email.test(text) ? null : 'notAnEmail');
const nameRule: Rule = (text) => (isDeveloperName(text) ? null : 'notAName');

/** A rule for each text that can be judged alone; empty texts are judged before, but for those that may be empty. */
const rules: Partial<Readonly<Record<FieldName, Rule>>> = {
  prefix: (text) => (text.length <= longestPrefix && /^[A-Za-z]\w*$/.test(text) ? null : 'notAPrefix'),
  label: (text) => (text.length <= longestLabel ? null : 'tooLong'),
  appName: nameRule,
  providerName: nameRule,
  jiraCredential: nameRule,
  salesforceCredential: nameRule,
  contactEmail: emailRule,
  myDomain,
  // The Metadata API's own bounds for a key that is chosen.
  consumerKey: (text) => (/^[A-Za-z0-9]{8,256}$/.test(text) ? null : 'notAKey'),
  integrationUser: (text) => (text.length <= 80 && username.test(text) ? null : 'notAUsername'),
  callBack,
  siteAddress,
  cloudId: (text) => (uuid.test(text) ? null : 'notACloudId'),
  jiraUser: emailRule,
  jiraProject: (text) => (/^[A-Z][A-Z0-9_]{1,79}$/.test(text) ? null : 'notAProjectKey'),
};

const mayBeEmpty: readonly string[] = ['prefix', 'jiraProject'] satisfies readonly FieldName[];

/** What is wrong with each text on its own. */
export function ownProblems(answers: Answers): readonly Problem[] {
  return Object.entries(answers).flatMap(([name, value]): readonly Problem[] => {
    const field = fieldOf(name);
    if (field === null || typeof value !== 'string' || !isUsed(field, answers)) return [];
    const code = textProblem(field, value, answers);
    return code === null ? [] : [{ field, code }];
  });
}

function fieldOf(name: string): FieldName | null {
  return textFields.find((field) => field === name) ?? null;
}

const textFields: readonly FieldName[] = [
  'prefix',
  'label',
  'appName',
  'providerName',
  'jiraCredential',
  'salesforceCredential',
  'contactEmail',
  'myDomain',
  'consumerKey',
  'integrationUser',
  'callBack',
  'siteAddress',
  'cloudId',
  'jiraUser',
  'jiraProject',
];

function textProblem(field: FieldName, text: string, answers: Answers): ProblemCode | null {
  if (text === '') return mayBeEmpty.includes(field) ? null : 'empty';
  // Every answer goes into files that people pass on.
  if (secretIn({ [field]: text }) !== null || consumerSecret.test(text)) return 'looksSecret';
  // What no XML file can hold, and what would break a line of a script or a list.
  if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFE\uFFFF]/u.test(text)) return 'oddCharacters';
  return rules[field]?.(text, answers) ?? null;
}

/** An app that Forge calls, or an Auth. Provider of type Salesforce, needs a host of salesforce.com. */
function myDomain(text: string, answers: Answers): ProblemCode | null {
  if (!isSalesforceHost(text)) return 'notMyDomain';
  return hasApp(answers) && !text.endsWith('.my.salesforce.com') ? 'otherCloud' : null;
}

function callBack(text: string): ProblemCode | null {
  if (!/^https:\/\//i.test(text)) return 'notHttps';
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address === null || /[\s*#@<>"]/.test(text)) return 'notAnAddress';
  return examples.test(address.hostname) ? 'exampleAddress' : null;
}

function siteAddress(text: string): ProblemCode | null {
  if (!/^https:\/\//i.test(text)) return 'notHttps';
  if (jiraSite.test(text)) return null;
  const withPath = /^(https:\/\/[^/?#]+)[/?#]/.exec(text)?.[1];
  return withPath !== undefined && jiraSite.test(withPath.toLowerCase()) ? 'hasPath' : 'notAJiraSite';
}
