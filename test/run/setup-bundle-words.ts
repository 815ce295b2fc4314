import type { ProblemCode } from '../../src/setup/problems';

/** What the command says of a wrong answer, and what to do. */
export const problemWords: Readonly<Record<ProblemCode, string>> = {
  unknownField: 'there is no such answer. Take it out, or correct its name.',
  wrongKind: 'not of the right kind. See the shape in src/contract/setup/answers.ts.',
  tooLong: 'too long. Shorten it.',
  tooMany: 'too many. Name fewer.',
  oddCharacters: 'has control characters. Type it again instead of pasting.',
  looksSecret: 'looks like a secret, and files of the bundle are passed on. Enter it in Salesforce itself.',
  empty: 'missing. Give it.',
  nothingNeeded: 'nothing is needed. Set readSalesforce, callJira or callSalesforce to true.',
  notAName: 'not an API name. A letter first, then letters, digits and single underscores, none at the end.',
  nameTooLong: 'too long with its prefix. An app has at most 20 characters, other names 30.',
  nameTwice: 'has the name of another credential. Choose another.',
  notAPrefix: 'not a prefix. A letter first, then letters, digits and underscores, at most 10 in all.',
  notAnEmail: 'not an e-mail address.',
  notAUsername:
    'not a Salesforce username, which has the form of an e-mail address, in plain letters and without % & | ^.',
  notMyDomain: 'not the My Domain of an org. It looks like acme.my.salesforce.com.',
  otherCloud:
    'an org of another cloud, which an app of Forge cannot reach. It has to end in .my.salesforce.com.',
  notAKey: 'not a consumer key that can be chosen: 8 to 256 letters and digits.',
  notHttps: 'has to begin with https://.',
  notAnAddress: 'not an address that people can be sent back to.',
  hasPath: 'has a path. Give the site alone, as https://acme.atlassian.net.',
  notAJiraSite: 'not a site of Jira Cloud. It looks like https://acme.atlassian.net.',
  notACloudId: 'not a cloud id. It is shown at https://YOUR-SITE.atlassian.net/_edge/tenant_info.',
  exampleAddress: 'an example. Give the call-back address that the app shows in Jira.',
  notAProjectKey: 'not the key of a Jira project. It looks like ABC.',
  notAnObject: 'not the API name of an object. It looks like Case or My_Object__c.',
  objectTwice: 'an object is named twice. Name it once, with all its fields.',
  notAField: 'not the API name of a field. It looks like Subject or My_Field__c.',
  fieldThroughRelation: 'a field of another object. Name that object, and the field there.',
  fieldTwice: 'a field is named twice.',
};
