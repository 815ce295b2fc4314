import type { Answers } from '../../../contract/setup/answers';
import { hasIntegrationUser } from '../../fields';
import { namesOf } from '../../names';
import { credentialBody, type CredentialBody } from './credential-body';
import { stageFolders, stagesOf } from '../files/metadata-files';
import type { StagedComponent } from '../component';

/** Made by `deploy` where none of the bundle's names was taken: without it `undo` deletes nothing by itself. */
export const nothingThere = 'before/nothing-was-there';

/** Whose `before/` it is: the org, and what undo would delete there. Another bundle in the same folder knows nothing by it. */
export const whoseBefore = 'before/of-this-bundle';

/** What the scripts of either shell need to know. */
export interface ScriptFacts {
  /** `https://acme.my.salesforce.com`: the scripts refuse to work on another org. */
  readonly org: string;
  /** The folders to be deployed, in order. */
  readonly folders: readonly string[];
  /** A permission set to be given to a user between the two deployments; null where there is no integration user. */
  readonly given: { readonly set: string; readonly username: string } | null;
  readonly permissionSets: readonly string[];
  readonly namedCredentials: readonly string[];
  readonly callsJira: boolean;
  /** What stores a Jira token that everybody shares; null where there is no place for one that a script can reach. */
  readonly jiraToken: CredentialBody | null;
}

export function factsForScripts(answers: Answers, components: readonly StagedComponent[]): ScriptFacts {
  const named = (type: StagedComponent['type']) =>
    components.filter((component) => component.type === type).map(({ name }) => name);
  return {
    org: `https://${answers.myDomain}`,
    folders: stagesOf(components).map((stage) => stageFolders[stage]),
    given: hasIntegrationUser(answers)
      ? { set: namesOf(answers).users, username: answers.integrationUser }
      : null,
    permissionSets: named('PermissionSet'),
    namedCredentials: named('NamedCredential'),
    callsJira: answers.callJira,
    jiraToken:
      answers.callJira &&
      answers.jiraForm === 'externalCredential' &&
      answers.jiraIdentity === 'namedPrincipal'
        ? credentialBody(answers)
        : null,
  };
}
