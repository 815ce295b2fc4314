import type { Answers } from '../../../contract/setup/answers';
import type { BundleFile } from '../../bundle-file';
import type { StagedComponent } from '../component';
import { checkJiraApex } from '../scripts/check-jira';
import { factsForScripts } from '../scripts/facts-for-scripts';
import {
  checkPowerShell,
  deployPowerShell,
  jiraTokenPowerShell,
  undoPowerShell,
} from '../scripts/power-shell';
import { removeAssignmentsApex } from '../scripts/queries';
import { checkShell, deployShell, jiraTokenShell, undoShell } from '../scripts/shell';

/** The scripts, for both shells, and the Apex they run. */
export function scriptFiles(answers: Answers, components: readonly StagedComponent[]): readonly BundleFile[] {
  const facts = factsForScripts(answers, components);
  const { permissionSets, jiraToken } = facts;
  return [
    { path: 'scripts/deploy.sh', text: deployShell(facts) },
    { path: 'scripts/deploy.ps1', text: deployPowerShell(facts) },
    { path: 'scripts/check.sh', text: checkShell(facts) },
    { path: 'scripts/check.ps1', text: checkPowerShell(facts) },
    { path: 'scripts/undo.sh', text: undoShell(facts) },
    { path: 'scripts/undo.ps1', text: undoPowerShell(facts) },
    ...(jiraToken
      ? [
          { path: 'scripts/set-jira-token.sh', text: jiraTokenShell(facts, jiraToken) },
          { path: 'scripts/set-jira-token.ps1', text: jiraTokenPowerShell(facts, jiraToken) },
        ]
      : []),
    ...(answers.callJira ? [{ path: 'scripts/check-jira.apex', text: checkJiraApex(answers) }] : []),
    ...(permissionSets.length > 0
      ? [{ path: 'scripts/remove-assignments.apex', text: removeAssignmentsApex(permissionSets) }]
      : []),
  ];
}
