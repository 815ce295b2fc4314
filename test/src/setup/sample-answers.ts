import { defaultAnswers, type Answers } from '../../../src/setup/answers';
import { readAnswers } from '../../../src/setup/read-answers';

/** Everything that can be typed, for a set-up that needs everything. */
export const everything: Answers = {
  ...defaultAnswers,
  readSalesforce: true,
  callJira: true,
  callSalesforce: true,
  contactEmail: 'ada@acme.com',
  myDomain: 'acme.my.salesforce.com',
  consumerKey: '3MVG9fixedForTests0123456789',
  whoReads: 'eachPersonElseIntegrationUser',
  integrationUser: 'jira.integration@acme.com',
  callBack: 'https://4a1b.hello.atlassian-dev.net/x1/call-back',
  objects: [
    { name: 'Account', fields: ['Industry', 'Name'] },
    { name: 'Case', fields: ['Priority', 'Status', 'Subject'] },
  ],
  siteAddress: 'https://acme.atlassian.net',
  cloudId: '11223344-aaaa-bbbb-cccc-1234567890ab',
  jiraUser: 'jira-bot@acme.com',
  jiraProject: 'ABC',
};

/** Answers that were read, with what matters to a test in place of the sample's. */
export function someAnswers(changed: Partial<Answers> = {}): Answers {
  const read = readAnswers({ ...everything, ...changed });
  if (!read.answers) throw new Error(`The sample is in order: ${JSON.stringify(read.problems)}`);
  return read.answers;
}

const only = { readSalesforce: false, callJira: false, callSalesforce: false };

/** One of each kind of bundle. */
export const kindsOfBundle: Readonly<Record<string, Partial<Answers>>> = {
  'everything, External Client App': {},
  'everything, the older forms, as the guide has it': {
    appKind: 'connectedApp',
    jiraForm: 'legacy',
    jiraIdentity: 'perUser',
    salesforceForm: 'legacy',
    salesforceIdentity: 'perUser',
    asTheGuide: { fullScope: true, looseSecurity: true, endlessRefresh: true },
  },
  'the integration user reads': { ...only, readSalesforce: true, whoReads: 'integrationUser' },
  'each person reads': { ...only, readSalesforce: true, whoReads: 'eachPerson', loginIpLimits: true },
  'Salesforce calls Jira as one account': { ...only, callJira: true, tokenKind: 'scoped' },
  'Salesforce calls Jira as each person': { ...only, callJira: true, jiraIdentity: 'perUser' },
  'Salesforce calls Jira, legacy': { ...only, callJira: true, jiraForm: 'legacy', jiraProject: '' },
  'Salesforce calls itself': { ...only, callSalesforce: true, prefix: 'Ac_' },
  'Salesforce calls itself as each person': {
    ...only,
    callSalesforce: true,
    salesforceIdentity: 'perUser',
  },
  'Salesforce calls itself, legacy': {
    ...only,
    callSalesforce: true,
    salesforceForm: 'legacy',
    appKind: 'connectedApp',
  },
};
