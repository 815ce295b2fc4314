import { SalesforceError } from '../../src/records/model/salesforce-error';
import type {
  Approval,
  NamedCredential,
  NamedUser,
  OrgFacts,
  Principal,
  SalesforceSetUp,
  UserWithEmail,
} from '../../src/ports/salesforce-set-up';

type Ask = <T>(method: keyof SalesforceSetUp, answer: () => T) => Promise<T>;

/** What a set-up made in an org in memory. */
export class InMemorySetUpReads {
  org: OrgFacts = {
    ...{ id: '00D000000000001AAA', name: 'Acme', type: 'Enterprise Edition' },
    ...{ isSandbox: false, instance: 'EU42' },
  };
  credentials: NamedCredential[] = [];
  principals: Readonly<Record<string, readonly Principal[]>> = {};
  assignments: { permissionSet: string; user: NamedUser | null }[] = [];
  filledIn: { credentialId: string; user: NamedUser | null }[] = [];
  approvals: Approval[] = [];
  users: UserWithEmail[] = [];
  /** The addresses that were asked about. */
  readonly emails: string[] = [];

  reads(ask: Ask): SalesforceSetUp {
    return {
      org: () => ask('org', () => this.org),
      namedCredentials: (names) =>
        ask('namedCredentials', () => this.credentials.filter(({ name }) => names.includes(name))),
      principals: (name) =>
        ask('principals', () => {
          const found = this.principals[name];
          if (!found) throw new SalesforceError('HIDDEN_OR_GONE', { status: 404 });
          return found;
        }),
      assignments: (sets, most, usernames) =>
        ask('assignments', () =>
          this.assignments
            .filter(({ permissionSet }) => sets.includes(permissionSet))
            .filter(({ user }) => usernames === undefined || (user && usernames.includes(user.username)))
            .slice(0, most),
        ),
      filledIn: (ids, most) =>
        ask('filledIn', () =>
          this.filledIn.filter(({ credentialId }) => ids.includes(credentialId)).slice(0, most),
        ),
      approvals: (_label, most) => ask('approvals', () => this.approvals.slice(0, most)),
      usersByEmail: (emails, most) =>
        ask('usersByEmail', () => {
          this.emails.push(...emails);
          return this.users.filter(({ email }) => emails.includes(email.toLowerCase())).slice(0, most);
        }),
    };
  }
}
