// Made from en.yml by `npm run messages`.
export declare const severities: {
  readonly error: string;
  readonly warning: string;
  readonly advice: string;
};
export declare const subjects: {
  readonly app: string;
  readonly policies: string;
  readonly callBack: string;
  readonly provider: string;
  readonly credential: string;
  readonly access: string;
  readonly secret: string;
  readonly files: string;
};
export declare const rules: {
  readonly scopeFull: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly connectedApp: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly pkceOff: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly secretOptional: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly refreshSecretOff: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly rotationOff: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly idleLifeOff: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly jwtTokens: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly notLocal: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly secretByApi: {
    readonly what: string;
    readonly why: string;
    readonly mend: string;
  };
  readonly keyTwice: {
    readonly what: (given: { readonly name: string | number; readonly wanted: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly orgsOwnFields: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly noRunAs: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly flowOffInPolicy: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly refreshNeverEnds: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly refreshIdleLong: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly nobodyAdmitted: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly tokenIpRanges: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly loginIpEnforced: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly policyCollides: {
    readonly what: (given: { readonly name: string | number; readonly wanted: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly policyName: {
    readonly what: (given: { readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: (given: { readonly wanted: string | number }) => string;
  };
  readonly unknownValue: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: (given: { readonly wanted: string | number }) => string;
  };
  readonly callBackExample: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly callBackHttp: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly callBackNotProvider: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: (given: { readonly wanted: string | number }) => string;
  };
  readonly callBackOtherForge: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly providerWithoutPkce: {
    readonly what: (given: { readonly name: string | number; readonly wanted: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly providerAddress: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly providerNoRefresh: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly scopeNotGranted: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: (given: { readonly wanted: string | number }) => string;
    readonly mend: string;
  };
  readonly legacyCredential: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly storedSecretFollows: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly jiraAdminBot: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly addressHttp: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly addressPath: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: (given: { readonly wanted: string | number }) => string;
  };
  readonly addressOtherSite: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: (given: { readonly wanted: string | number }) => string;
    readonly mend: string;
  };
  readonly addressTokenKind: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly salesforceAddress: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly noIdentity: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly noAuthorizationHeader: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly calloutDisabled: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly legacyFields: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly principalUnreached: {
    readonly what: (given: { readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: (given: { readonly value: string | number }) => string;
  };
  readonly principalUnknown: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: (given: { readonly wanted: string | number }) => string;
    readonly mend: string;
  };
  readonly userCredentialRights: {
    readonly what: (given: { readonly value: string | number }) => string;
    readonly why: (given: { readonly wanted: string | number }) => string;
    readonly mend: string;
  };
  readonly legacyPerUserAccess: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly modifyAllData: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly adminAdmitted: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly runAsAdmin: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly secretInFile: {
    readonly what: (given: { readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly secretPlaceholder: {
    readonly what: (given: { readonly name: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly twoOfOneName: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: string;
  };
  readonly wrongSuffix: {
    readonly what: (given: { readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: (given: { readonly wanted: string | number }) => string;
  };
  readonly wrongFolder: {
    readonly what: (given: { readonly name: string | number; readonly value: string | number }) => string;
    readonly why: string;
    readonly mend: (given: { readonly wanted: string | number }) => string;
  };
};
export declare const secrets: {
  readonly inLine: (given: { readonly secret: string | number; readonly line: string | number }) => string;
  readonly atlassianToken: string;
  readonly salesforceSession: string;
  readonly salesforceRefreshToken: string;
  readonly privateKey: string;
  readonly basicHeader: string;
  readonly addressWithPassword: string;
  readonly password: string;
  readonly consumerSecret: string;
  readonly oauthToken: string;
  readonly otherSecret: string;
};
export declare const troubles: {
  readonly nothingDropped: {
    readonly what: string;
    readonly then: string;
  };
  readonly nothingRead: {
    readonly what: string;
    readonly then: string;
  };
  readonly emptyFolder: {
    readonly what: string;
    readonly then: string;
  };
  readonly emptyFile: {
    readonly what: string;
    readonly then: string;
  };
  readonly unreadable: {
    readonly what: string;
    readonly then: string;
  };
  readonly notLookedAt: {
    readonly what: string;
    readonly then: string;
  };
  readonly tooManyFiles: {
    readonly what: string;
    readonly then: string;
  };
  readonly fileTooLarge: {
    readonly what: string;
    readonly then: string;
  };
  readonly notSearched: {
    readonly what: string;
    readonly then: string;
  };
  readonly totalTooLarge: {
    readonly what: string;
    readonly then: string;
  };
  readonly pathTooDeep: {
    readonly what: string;
    readonly then: string;
  };
  readonly unsafePath: {
    readonly what: string;
    readonly then: string;
  };
  readonly backslashPath: {
    readonly what: string;
    readonly then: string;
  };
  readonly zipTooLarge: {
    readonly what: string;
    readonly then: string;
  };
  readonly zipDamaged: {
    readonly what: string;
    readonly then: string;
  };
  readonly zipEncrypted: {
    readonly what: string;
    readonly then: string;
  };
  readonly zipForm: {
    readonly what: string;
    readonly then: string;
  };
  readonly zipBomb: {
    readonly what: string;
    readonly then: string;
  };
  readonly zipInZip: {
    readonly what: string;
    readonly then: string;
  };
  readonly zipEmpty: {
    readonly what: string;
    readonly then: string;
  };
  readonly xmlMalformed: {
    readonly what: (given: { readonly detail: string | number }) => string;
    readonly then: string;
  };
  readonly xmlDoctype: {
    readonly what: string;
    readonly then: string;
  };
  readonly xmlTooDeep: {
    readonly what: string;
    readonly then: string;
  };
  readonly otherEncoding: {
    readonly what: (given: { readonly detail: string | number }) => string;
    readonly then: string;
  };
  readonly unknownEncoding: {
    readonly what: (given: { readonly detail: string | number }) => string;
    readonly then: string;
  };
  readonly brokenText: {
    readonly what: string;
    readonly then: string;
  };
  readonly noNamespace: {
    readonly what: string;
    readonly then: string;
  };
  readonly otherNamespace: {
    readonly what: (given: { readonly detail: string | number }) => string;
    readonly then: string;
  };
  readonly otherRoot: {
    readonly what: (given: { readonly detail: string | number }) => string;
    readonly then: string;
  };
  readonly reachUnknown: {
    readonly what: string;
    readonly then: string;
  };
};
