/** An org as it describes itself. `id` has 18 characters and is the one its log-in told; what it hides is null. */
export interface OrgFacts {
  readonly id: string;
  readonly name: string;
  readonly type: string | null;
  readonly isSandbox: boolean | null;
  readonly instance: string | null;
}

/** A Named Credential. Salesforce gives no address and identity for those that name an External Credential. */
export interface NamedCredential {
  readonly id: string;
  readonly name: string;
  readonly address: string | null;
  readonly identity: string | null;
}

/** A principal of an External Credential, and what Salesforce calls its state. */
export interface Principal {
  readonly name: string;
  readonly isPerUser: boolean;
  readonly status: string | null;
}

/** A user of an org by name and username. Where one is null below, that user is hidden. */
export interface NamedUser {
  readonly name: string;
  readonly username: string;
}

/** A user with an e-mail address. */
export interface UserWithEmail extends NamedUser {
  readonly email: string;
  readonly isActive: boolean;
}

/** An approval of an app by a user; `lastUsedAt` is an ISO string. */
export interface Approval {
  readonly userId: string;
  readonly lastUsedAt: string | null;
}

/**
 * What a set-up made in an org, as the session's user may see it. Most of it needs the right to look at Setup, which a user
 * for the API alone does not have. Every method is one call and throws SalesforceError.
 */
export interface SalesforceSetUp {
  org(): Promise<OrgFacts>;
  /** Those of these names that are there and not hidden. */
  namedCredentials(names: readonly string[]): Promise<readonly NamedCredential[]>;
  principals(externalCredential: string): Promise<readonly Principal[]>;
  /** To whom these permission sets are assigned; with usernames, to whom of these. */
  assignments(
    permissionSets: readonly string[],
    most: number,
    usernames?: readonly string[],
  ): Promise<readonly { readonly permissionSet: string; readonly user: NamedUser | null }[]>;
  /** Who has filled in one of these legacy credentials, by their ids. */
  filledIn(
    credentialIds: readonly string[],
    most: number,
  ): Promise<readonly { readonly credentialId: string; readonly user: NamedUser | null }[]>;
  /** Tokens that were approved for the app with this label. */
  approvals(appLabel: string, most: number): Promise<readonly Approval[]>;
  /** Users with one of these e-mail addresses, active or not. */
  usersByEmail(emails: readonly string[], most: number): Promise<readonly UserWithEmail[]>;
}
