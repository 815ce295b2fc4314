import type * as z from 'zod/mini';
import { SalesforceError } from '../../records/model/salesforce-error';
import type { NamedUser, SalesforceSetUp } from '../../ports/salesforce-set-up';
import type { OrgClient } from './org-client';
import {
  approvalsCall,
  assignmentsCall,
  externalCredentialCall,
  filledInCall,
  namedCredentialsCall,
  orgCall,
  usersByEmailCall,
} from './set-up-calls';
import {
  approvalRows,
  assignmentRows,
  externalCredential,
  filledInRows,
  namedCredentialRows,
  orgRows,
  userRows,
  type parentUser,
} from './set-up-wire';

/** Reads what a set-up made in an org. */
export function setUpReads(org: OrgClient): SalesforceSetUp {
  return {
    async org() {
      const { orgId } = await org.session();
      const [row] = (await org.read(orgCall, orgRows)).records;
      if (row === undefined) throw new SalesforceError('ANSWER_UNKNOWN');
      return {
        id: orgId,
        name: row.Name,
        type: row.OrganizationType ?? null,
        isSandbox: row.IsSandbox ?? null,
        instance: row.InstanceName ?? null,
      };
    },
    async namedCredentials(names) {
      const { records } = await org.read(namedCredentialsCall(names), namedCredentialRows);
      return records.map(({ Id, DeveloperName, Endpoint, PrincipalType }) => ({
        id: Id,
        name: DeveloperName,
        address: Endpoint ?? null,
        identity: PrincipalType ?? null,
      }));
    },
    async principals(name) {
      const { principals } = await org.read(externalCredentialCall(name), externalCredential);
      return principals.map(({ principalName, principalType, authenticationStatus }) => ({
        name: principalName,
        isPerUser: principalType === 'PerUserPrincipal',
        status: authenticationStatus ?? null,
      }));
    },
    async assignments(permissionSets, most, usernames) {
      const call = assignmentsCall(permissionSets, most, usernames ?? null);
      const { records } = await org.read(call, assignmentRows);
      return records.map(({ Assignee, PermissionSet }) => ({
        permissionSet: PermissionSet.Name,
        user: userIn(Assignee),
      }));
    },
    async filledIn(credentialIds, most) {
      const { records } = await org.read(filledInCall(credentialIds, most), filledInRows);
      return records.map(({ User, ExternalDataSourceId }) => ({
        credentialId: ExternalDataSourceId,
        user: userIn(User),
      }));
    },
    async approvals(appLabel, most) {
      const { records } = await org.read(approvalsCall(appLabel, most), approvalRows);
      return records.map(({ UserId, LastUsedDate }) => ({
        userId: UserId,
        lastUsedAt: instantOf(LastUsedDate),
      }));
    },
    async usersByEmail(emails, most) {
      const { records } = await org.read(usersByEmailCall(emails, most), userRows);
      return records.map(({ Name, Username, Email, IsActive }) => ({
        name: Name,
        username: Username,
        email: Email,
        isActive: IsActive,
      }));
    },
  };
}

function userIn(row: z.output<typeof parentUser>): NamedUser | null {
  return row ? { name: row.Name, username: row.Username } : null;
}

/** Salesforce writes `2026-11-30T07:00:00.000+0000`. */
function instantOf(date: string | null | undefined): string | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}
