import type { ExpectedSetUp } from '../../../src/contract/setup/checks';
import type { Answers } from '../../../src/contract/setup/answers';
import { componentsOf } from '../../../src/setup/bundle/components-of';
import { jiraAddress } from '../../../src/setup/bundle/jira-credential';
import { hasApp, isUsed } from '../../../src/setup/fields';
import { namesOf } from '../../../src/setup/names';

/** What the org should have by these answers, by the names the bundle gives. */
export function expectedOf(answers: Answers): ExpectedSetUp {
  const names = namesOf(answers);
  const credentials = [
    ...(answers.callJira
      ? [
          {
            ...names.jira,
            address: jiraAddress(answers),
            isLegacy: answers.jiraForm === 'legacy',
            isPerUser: answers.jiraIdentity === 'perUser',
          },
        ]
      : []),
    ...(answers.callSalesforce
      ? [
          {
            ...names.salesforce,
            address: `https://${answers.myDomain}`,
            isLegacy: answers.salesforceForm === 'legacy',
            isPerUser: answers.salesforceIdentity === 'perUser',
          },
        ]
      : []),
  ];
  return {
    appLabel: hasApp(answers) ? answers.label : null,
    namedCredentials: credentials.map(({ named, address, isLegacy, isPerUser }) => ({
      name: named,
      address,
      isLegacy,
      isPerUser,
    })),
    externalCredentials: credentials
      .filter(({ isLegacy }) => !isLegacy)
      .map(({ external, isPerUser }) => ({ name: external, isPerUser })),
    permissionSets: componentsOf(answers)
      .filter(({ type }) => type === 'PermissionSet')
      .map(({ name }) => name),
    objects: answers.objects.map(({ name }) => name),
    jiraUser: jiraUserOf(answers),
  };
}

/** Of nothing, where the answers are not complete. */
export const nothingExpected: ExpectedSetUp = {
  appLabel: null,
  namedCredentials: [],
  externalCredentials: [],
  permissionSets: [],
  objects: [],
  jiraUser: null,
};

/** The account that everybody's calls to Jira use; null where there is none. */
export function jiraUserOf(answers: Answers): string | null {
  return isUsed('jiraUser', answers) ? answers.jiraUser : null;
}
