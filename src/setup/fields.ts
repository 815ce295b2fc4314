import type { Answers, FieldName } from '../contract/setup/answers';

/** What somebody may need of the set-up. */
export const needs = ['readSalesforce', 'callJira', 'callSalesforce'] as const;

/** Whether the set-up has an app in Salesforce. */
export const hasApp = (answers: Answers): boolean => answers.readSalesforce || answers.callSalesforce;

/** Whether the integration user reads, alone or for those who have not logged in. */
export const hasIntegrationUser = (answers: Answers): boolean =>
  answers.readSalesforce && answers.whoReads !== 'eachPerson';

/** Whether persons log in to Salesforce from this app. */
export const hasPersons = (answers: Answers): boolean =>
  answers.readSalesforce && answers.whoReads !== 'integrationUser';

const always = () => true;
const reads = (answers: Answers) => answers.readSalesforce;
const callsJira = (answers: Answers) => answers.callJira;
const callsSalesforce = (answers: Answers) => answers.callSalesforce;

/** Which answers use a field. A form shows the others not, and nobody judges what is in them. */
const uses: Readonly<Record<FieldName, (answers: Answers) => boolean>> = {
  readSalesforce: always,
  callJira: always,
  callSalesforce: always,
  prefix: always,
  label: always,
  appName: hasApp,
  providerName: callsSalesforce,
  jiraCredential: callsJira,
  salesforceCredential: callsSalesforce,
  appKind: hasApp,
  distribution: (answers) => hasApp(answers) && answers.appKind === 'externalClientApp',
  contactEmail: hasApp,
  myDomain: always,
  consumerKey: hasApp,
  whoReads: reads,
  integrationUser: hasIntegrationUser,
  callBack: hasPersons,
  loginIpLimits: hasApp,
  objects: reads,
  jiraIdentity: callsJira,
  jiraForm: callsJira,
  tokenKind: callsJira,
  siteAddress: callsJira,
  cloudId: (answers) => answers.callJira && answers.tokenKind === 'scoped',
  jiraUser: (answers) => answers.callJira && answers.jiraIdentity === 'namedPrincipal',
  jiraProject: callsJira,
  salesforceIdentity: callsSalesforce,
  salesforceForm: callsSalesforce,
  asTheGuide: hasApp,
};

/** Whether these answers use the field. */
export function isUsed(field: FieldName, answers: Answers): boolean {
  return uses[field](answers);
}

/** The parts of a form, in the order in which people fill it in, each with its fields. */
export const fieldGroups = [
  { name: 'needs', fields: ['readSalesforce', 'callJira', 'callSalesforce'] },
  { name: 'org', fields: ['myDomain', 'contactEmail'] },
  { name: 'reading', fields: ['whoReads', 'integrationUser', 'callBack', 'objects', 'loginIpLimits'] },
  { name: 'app', fields: ['appKind', 'distribution', 'consumerKey', 'asTheGuide'] },
  {
    name: 'jira',
    fields: ['siteAddress', 'tokenKind', 'cloudId', 'jiraIdentity', 'jiraUser', 'jiraForm', 'jiraProject'],
  },
  { name: 'salesforce', fields: ['salesforceIdentity', 'salesforceForm'] },
  {
    name: 'names',
    fields: ['prefix', 'label', 'appName', 'providerName', 'jiraCredential', 'salesforceCredential'],
  },
] as const satisfies readonly { readonly name: string; readonly fields: readonly FieldName[] }[];
