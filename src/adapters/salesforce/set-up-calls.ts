import type { Call } from '../http/request';
import { apiVersion, queryCall } from './calls';
import { literal } from './soql';

/**
 * Its id is not asked: a session token begins with it, so it is redacted from every answer. The log-in has told it.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_organization.htm
 */
export const orgCall: Call = queryCall(
  'SELECT Name, OrganizationType, IsSandbox, InstanceName FROM Organization LIMIT 1',
);

/** @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_namedcredential.htm */
export function namedCredentialsCall(names: readonly string[]): Call {
  return queryCall(
    `SELECT Id, DeveloperName, Endpoint, PrincipalType FROM NamedCredential WHERE DeveloperName IN (${listed(names)}) LIMIT 50`,
  );
}

/**
 * The state of an External Credential without its secret.
 * @see https://developer.salesforce.com/docs/atlas.en-us.chatterapi.meta/chatterapi/connect_resources_named_credentials_external_credential.htm
 */
export function externalCredentialCall(name: string): Call {
  return {
    method: 'GET',
    path: `/services/data/v${apiVersion}/named-credentials/external-credentials/${encodeURIComponent(name)}`,
  };
}

/** @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_permissionsetassignment.htm */
export function assignmentsCall(
  permissionSets: readonly string[],
  most: number,
  usernames: readonly string[] | null,
): Call {
  const toThese = usernames === null ? '' : ` AND Assignee.Username IN (${listed(usernames)})`;
  return queryCall(
    `SELECT Assignee.Name, Assignee.Username, PermissionSet.Name FROM PermissionSetAssignment WHERE PermissionSet.Name IN (${listed(permissionSets)})${toThese} LIMIT ${String(most)}`,
  );
}

/** Named Credentials have no relationship name here that is published, so they are named by id. */
export function filledInCall(credentialIds: readonly string[], most: number): Call {
  return queryCall(
    `SELECT User.Name, User.Username, ExternalDataSourceId FROM ExternalDataUserAuth WHERE ExternalDataSourceId IN (${listed(credentialIds)}) LIMIT ${String(most)}`,
  );
}

/** @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_oauthtoken.htm */
export function approvalsCall(appLabel: string, most: number): Call {
  return queryCall(
    `SELECT AppName, UserId, LastUsedDate, UseCount FROM OauthToken WHERE AppName = ${literal(appLabel)} LIMIT ${String(most)}`,
  );
}

export function usersByEmailCall(emails: readonly string[], most: number): Call {
  return queryCall(
    `SELECT Name, Username, Email, IsActive FROM User WHERE Email IN (${listed(emails)}) LIMIT ${String(most)}`,
  );
}

function listed(texts: readonly string[]): string {
  return texts.map(literal).join(', ');
}
