import { forApex } from '../files/quote';

const among = (names: readonly string[]) => `(${names.map(forApex).join(', ')})`;

export const credentialQuery = (names: readonly string[]) =>
  `SELECT DeveloperName, Endpoint FROM NamedCredential WHERE DeveloperName IN ${among(names)}`;

export const assignmentQuery = (sets: readonly string[]) =>
  `SELECT PermissionSet.Name, Assignee.Username FROM PermissionSetAssignment WHERE PermissionSet.Name IN ${among(sets)}`;

/** Apex that takes the permission sets from everybody: Salesforce deletes none that somebody has. */
export function removeAssignmentsApex(sets: readonly string[]): string {
  return [
    '// Takes the permission sets of this bundle from everybody, so that they can be deleted.',
    `delete [SELECT Id FROM PermissionSetAssignment WHERE PermissionSet.Name IN ${among(sets)}];`,
    '',
  ].join('\n');
}
