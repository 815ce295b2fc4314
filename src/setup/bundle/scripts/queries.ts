import { forApex } from '../files/quote';

const among = (names: readonly string[]) => `(${names.map(forApex).join(', ')})`;

/** A package may bring a permission set of the same name: its own has a namespace. */
const ours = (sets: readonly string[]) =>
  `PermissionSet.NamespacePrefix = null AND PermissionSet.Name IN ${among(sets)}`;

export const credentialQuery = (names: readonly string[]) =>
  `SELECT DeveloperName, Endpoint FROM NamedCredential WHERE NamespacePrefix = null AND DeveloperName IN ${among(names)}`;

export const assignmentQuery = (sets: readonly string[]) =>
  `SELECT PermissionSet.Name, Assignee.Username FROM PermissionSetAssignment WHERE ${ours(sets)}`;

/** Apex that takes the permission sets from everybody: Salesforce deletes none that somebody has. */
export function removeAssignmentsApex(sets: readonly string[]): string {
  return [
    '// Takes the permission sets of this bundle from everybody, so that they can be deleted.',
    `delete [SELECT Id FROM PermissionSetAssignment WHERE ${ours(sets)}];`,
    '',
  ].join('\n');
}
