import type { Answers } from '../answers';
import { hasApp } from '../fields';
import type { StagedComponent } from './component';
import { connectedApp } from './connected-app';
import { externalClientApp } from './external-client-app';
import { jiraCredential } from './jira-credential';
import { salesforceCredential } from './salesforce-credential';
import { usersPermissionSet } from './users-permission-set';

/** Everything the answers put into the org. */
export function componentsOf(answers: Answers): readonly StagedComponent[] {
  const app = answers.appKind === 'connectedApp' ? connectedApp(answers) : externalClientApp(answers);
  return [
    ...(hasApp(answers) ? [...app, usersPermissionSet(answers)] : []),
    ...(answers.callJira ? jiraCredential(answers) : []),
    ...(answers.callSalesforce ? salesforceCredential(answers) : []),
  ];
}
