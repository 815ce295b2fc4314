import type { Answers } from '../../answers';
import { hasIntegrationUser } from '../../fields';
import { namesOf } from '../../names';
import { stageFolders, stagesOf } from '../files/metadata-files';
import type { StagedComponent } from '../component';

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
  };
}
