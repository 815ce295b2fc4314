import type { ExpectedSetUp } from '../../../src/contract/setup/checks';
import type { Answers } from '../../../src/setup/answers';
import { componentsOf } from '../../../src/setup/bundle/components-of';
import { jiraAddress } from '../../../src/setup/bundle/jira-credential';
import { hasApp } from '../../../src/setup/fields';
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
  };
}

/** Of nothing, where the answers are not complete. */
export const nothingExpected: ExpectedSetUp = {
  appLabel: null,
  namedCredentials: [],
  externalCredentials: [],
  permissionSets: [],
};
