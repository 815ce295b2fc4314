// Made from en.yml by `npm run messages`.
export declare const page: {
  readonly title: string;
  readonly intro: string;
  readonly reading: string;
  readonly tryAgain: string;
  readonly loading: string;
  readonly connection: string;
  readonly connectionHint: string;
  readonly noConnection: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly settings: string;
  readonly keptHere: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly changed: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly unsaved: string;
  readonly notRemembered: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly leftOut: string;
  readonly notKeptHere: {
    readonly title: string;
  };
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
};
export declare const steps: {
  readonly titles: {
    readonly needs: string;
    readonly answers: string;
    readonly bundle: string;
    readonly check: string;
    readonly live: string;
    readonly ends: string;
  };
  readonly numbered: (given: { readonly number: string | number; readonly title: string | number }) => string;
  readonly states: {
    readonly done: string;
    readonly toDo: string;
    readonly cannotTell: string;
  };
};
export declare const needs: {
  readonly intro: string;
  readonly readSalesforce: string;
  readonly readSalesforceHint: string;
  readonly callJira: string;
  readonly callJiraHint: string;
  readonly callSalesforce: string;
  readonly callSalesforceHint: string;
  readonly none: string;
};
export declare const answers: {
  readonly intro: string;
  readonly nothingYet: string;
  readonly keep: string;
  readonly makeOne: string;
  readonly made: string;
  readonly notFilledIn: {
    readonly siteAddress: (given: { readonly address: string | number }) => string;
    readonly callBack: (given: { readonly address: string | number }) => string;
  };
  readonly problems: {
    readonly title: (given: { readonly count: number }) => string;
    readonly whatToDo: string;
  };
  readonly fine: {
    readonly title: string;
  };
  readonly groups: {
    readonly org: string;
    readonly reading: string;
    readonly app: string;
    readonly jira: string;
    readonly salesforce: string;
    readonly names: string;
  };
  readonly namesFold: string;
  readonly fields: {
    readonly myDomain: {
      readonly label: string;
      readonly hint: string;
    };
    readonly contactEmail: {
      readonly label: string;
      readonly hint: string;
    };
    readonly integrationUser: {
      readonly label: string;
      readonly hint: string;
    };
    readonly callBack: {
      readonly label: string;
      readonly hint: string;
    };
    readonly objects: {
      readonly label: string;
      readonly hint: string;
    };
    readonly loginIpLimits: {
      readonly label: string;
      readonly hint: string;
    };
    readonly consumerKey: {
      readonly label: string;
      readonly hint: string;
    };
    readonly siteAddress: {
      readonly label: string;
      readonly hint: string;
    };
    readonly cloudId: {
      readonly label: string;
      readonly hint: string;
    };
    readonly jiraUser: {
      readonly label: string;
      readonly hint: string;
    };
    readonly jiraProject: {
      readonly label: string;
      readonly hint: string;
    };
    readonly prefix: {
      readonly label: string;
      readonly hint: string;
    };
    readonly label: {
      readonly label: string;
      readonly hint: string;
    };
    readonly appName: {
      readonly label: string;
      readonly hint: string;
    };
    readonly providerName: {
      readonly label: string;
      readonly hint: string;
    };
    readonly jiraCredential: {
      readonly label: string;
      readonly hint: string;
    };
    readonly salesforceCredential: {
      readonly label: string;
      readonly hint: string;
    };
  };
  readonly prefixWarning: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly callJiraAs: {
    readonly namedPrincipal: string;
    readonly namedPrincipalHint: string;
    readonly perUser: string;
    readonly perUserHint: string;
  };
  readonly callSalesforceAs: {
    readonly namedPrincipal: string;
    readonly namedPrincipalHint: string;
    readonly perUser: string;
    readonly perUserHint: string;
  };
  readonly identity: string;
  readonly form: string;
  readonly credentialForm: string;
  readonly forms: {
    readonly externalCredential: string;
    readonly externalCredentialHint: string;
    readonly legacy: string;
    readonly legacyHint: string;
  };
  readonly tokenKindTitle: string;
  readonly tokenKinds: {
    readonly site: string;
    readonly siteHint: string;
    readonly scoped: string;
    readonly scopedHint: string;
  };
  readonly whoReadsTitle: string;
  readonly whoReads: {
    readonly integrationUser: string;
    readonly integrationUserHint: string;
    readonly eachPerson: string;
    readonly eachPersonHint: string;
    readonly eachPersonElseIntegrationUser: string;
    readonly eachPersonElseIntegrationUserHint: string;
  };
  readonly appKindTitle: string;
  readonly appKinds: {
    readonly externalClientApp: string;
    readonly externalClientAppHint: string;
    readonly connectedApp: string;
    readonly connectedAppHint: string;
  };
  readonly distributionTitle: string;
  readonly distributions: {
    readonly Local: string;
    readonly LocalHint: string;
    readonly Packaged: string;
    readonly PackagedHint: string;
  };
  readonly asTheGuideTitle: string;
  readonly asTheGuideHint: string;
  readonly asTheGuide: {
    readonly fullScope: string;
    readonly fullScopeHint: string;
    readonly looseSecurity: string;
    readonly looseSecurityHint: string;
    readonly endlessRefresh: string;
    readonly endlessRefreshHint: string;
  };
  readonly problemAt: {
    readonly unknownField: (given: { readonly detail: string | number }) => string;
    readonly wrongKind: string;
    readonly tooLong: string;
    readonly tooMany: string;
    readonly oddCharacters: string;
    readonly empty: string;
    readonly nothingNeeded: string;
    readonly notAName: (given: { readonly detail: string | number }) => string;
    readonly nameTooLong: (given: { readonly detail: string | number }) => string;
    readonly nameTwice: (given: { readonly detail: string | number }) => string;
    readonly notAPrefix: string;
    readonly notAnEmail: string;
    readonly notAUsername: string;
    readonly notMyDomain: string;
    readonly otherCloud: string;
    readonly looksSecret: string;
    readonly notAKey: string;
    readonly notHttps: string;
    readonly notAnAddress: string;
    readonly hasPath: string;
    readonly notAJiraSite: string;
    readonly notACloudId: string;
    readonly exampleAddress: string;
    readonly notAProjectKey: string;
    readonly notAnObject: (given: { readonly detail: string | number }) => string;
    readonly objectTwice: (given: { readonly detail: string | number }) => string;
    readonly notAField: (given: { readonly detail: string | number }) => string;
    readonly fieldThroughRelation: (given: { readonly detail: string | number }) => string;
    readonly fieldTwice: (given: { readonly detail: string | number }) => string;
  };
};
export declare const guide: {
  readonly title: string;
  readonly intro: string;
  readonly theirs: string;
  readonly ours: string;
  readonly why: string;
  readonly rows: {
    readonly legacyCredential: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly jiraAdmin: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly apiToken: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly serverPassword: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly perUser: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly sharing: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly connectedApp: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly clientApp: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly keyAndSecret: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly authProvider: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly orgCredential: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
    readonly pictures: {
      readonly theirs: string;
      readonly ours: string;
      readonly why: string;
    };
  };
};
export declare const live: {
  readonly intro: string;
  readonly noAccess: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly isOff: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly incomplete: string;
  readonly look: string;
  readonly onlyJira: string;
  readonly lookAtJira: string;
  readonly title: string;
  readonly as: {
    readonly person: (given: { readonly name: string | number }) => string;
    readonly integrationUser: (given: { readonly name: string | number }) => string;
    readonly nobody: string;
  };
  readonly unnamed: string;
  readonly myConnection: string;
  readonly checks: {
    readonly address: string;
    readonly logIn: string;
    readonly org: string;
    readonly objects: string;
    readonly namedCredentials: string;
    readonly filledIn: string;
    readonly permissionSets: string;
    readonly perUser: string;
    readonly approved: string;
    readonly jiraAccount: string;
  };
  readonly states: {
    readonly passed: string;
    readonly failed: string;
    readonly notAllowed: string;
    readonly noAnswer: string;
    readonly notAsked: string;
  };
  readonly causes: {
    readonly notThereOrHidden: (given: { readonly names: string | number }) => string;
    readonly otherAddress: (given: { readonly names: string | number }) => string;
    readonly otherIdentity: (given: { readonly names: string | number }) => string;
    readonly notFilledIn: (given: { readonly names: string | number }) => string;
    readonly nobodyAssigned: (given: { readonly names: string | number }) => string;
    readonly nobodyFilledIn: (given: { readonly names: string | number }) => string;
    readonly nobodyApproved: string;
    readonly statusUnknown: (given: { readonly names: string | number }) => string;
    readonly notChosen: string;
    readonly needsOther: string;
    readonly administersJira: (given: { readonly names: string | number }) => string;
    readonly accountHidden: (given: { readonly names: string | number }) => string;
    readonly jiraSilent: string;
  };
  readonly notAllowed: string;
  readonly users: (given: { readonly count: number; readonly users: string | number }) => string;
  readonly usersOrMore: (given: { readonly count: number; readonly users: string | number }) => string;
  readonly user: (given: { readonly name: string | number; readonly username: string | number }) => string;
  readonly org: (given: { readonly name: string | number; readonly isSandbox: boolean }) => string;
  readonly lastUsed: (given: { readonly day: string | number }) => string;
  readonly notTriedRows: string;
};
export declare const line: {
  readonly title: string;
  readonly intro: string;
  readonly label: string;
  readonly read: string;
  readonly rights: {
    readonly BROWSE_PROJECTS: string;
    readonly CREATE_ISSUES: string;
    readonly ADD_COMMENTS: string;
    readonly CREATE_ATTACHMENTS: string;
  };
  readonly kinds: {
    readonly well: {
      readonly title: string;
      readonly titleIn: (given: { readonly project: string | number }) => string;
      readonly whatToDo: string;
    };
    readonly missing: {
      readonly title: (given: { readonly rights: string | number }) => string;
      readonly whatToDo: string;
    };
    readonly unauthorized: {
      readonly title: string;
      readonly whatToDo: string;
    };
    readonly forbidden: {
      readonly title: string;
      readonly whatToDo: string;
    };
    readonly notFound: {
      readonly title: string;
      readonly whatToDo: string;
    };
    readonly noCall: {
      readonly title: string;
      readonly whatToDo: string;
    };
    readonly otherStatus: {
      readonly title: (given: { readonly status: string | number }) => string;
      readonly whatToDo: string;
    };
    readonly unknown: {
      readonly title: string;
      readonly whatToDo: string;
    };
  };
};
export declare const people: {
  readonly title: string;
  readonly notNeeded: string;
  readonly intro: string;
  readonly project: (given: { readonly key: string | number; readonly name: string | number }) => string;
  readonly otherProject: string;
  readonly search: string;
  readonly searchHint: string;
  readonly look: string;
  readonly more: string;
  readonly none: string;
  readonly found: string;
  readonly salesforce: string;
  readonly rights: string;
  readonly permissionSets: string;
  readonly allSets: string;
  readonly lacksSets: (given: { readonly names: string | number }) => string;
  readonly setsUnknown: string;
  readonly handOutFor: (given: { readonly count: number; readonly names: string | number }) => string;
  readonly states: {
    readonly found: (given: { readonly name: string | number; readonly username: string | number }) => string;
    readonly inactive: (given: { readonly name: string | number; readonly username: string | number }) => string;
    readonly none: string;
    readonly several: string;
    readonly emailHidden: string;
    readonly notRead: string;
  };
  readonly allRights: string;
  readonly lacks: (given: { readonly rights: string | number }) => string;
  readonly rightsUnknown: string;
  readonly rightNames: {
    readonly mayBrowse: string;
    readonly mayCreate: string;
    readonly mayComment: string;
    readonly mayAttach: string;
  };
  readonly handOut: string;
  readonly handOutIntro: string;
};
export declare const ends: {
  readonly intro: string;
  readonly needsConnection: string;
  readonly remindersOff: string;
  readonly none: string;
  readonly list: string;
  readonly token: (given: { readonly label: string | number; readonly day: string | number }) => string;
  readonly left: (given: { readonly days: number }) => string;
  readonly over: string;
  readonly label: string;
  readonly labelHint: string;
  readonly endsOn: string;
  readonly endsOnHint: string;
  readonly note: string;
  readonly noted: {
    readonly title: string;
  };
  readonly forgetOf: (given: { readonly label: string | number }) => string;
  readonly forgetQuestion: (given: { readonly label: string | number }) => string;
  readonly forgetConsequence: string;
  readonly keep: string;
  readonly forgotten: {
    readonly title: string;
  };
  readonly reminderTrouble: (given: { readonly title: string | number }) => string;
};
export declare const bundle: {
  readonly incomplete: string;
  readonly intro: string;
  readonly download: string;
  readonly downloaded: {
    readonly title: (given: { readonly name: string | number }) => string;
    readonly whatToDo: string;
  };
  readonly notMade: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly weaker: {
    readonly title: string;
  };
  readonly contents: (given: { readonly count: number }) => string;
  readonly folders: {
    readonly readme: string;
    readonly answers: string;
    readonly app: string;
    readonly rest: string;
    readonly undo: string;
    readonly source: string;
    readonly scripts: string;
    readonly people: string;
  };
  readonly handSteps: string;
  readonly handStepsIntro: string;
  readonly state: (given: { readonly title: string | number }) => string;
  readonly lostStates: (given: { readonly titles: string | number }) => string;
  readonly lostToAnother: string;
  readonly details: string;
  readonly untried: (given: { readonly what: string | number }) => string;
  readonly forAdmin: string;
  readonly forAdminIntro: string;
  readonly adminText: string;
  readonly stepTitles: {
    readonly integrationUser: string;
    readonly botAccount: string;
    readonly assignReaders: string;
    readonly runAs: string;
    readonly appSecret: string;
    readonly salesforceAccess: string;
    readonly providerSecret: string;
    readonly authenticate: string;
    readonly makeToken: string;
    readonly pasteToken: string;
    readonly shareJiraLegacy: string;
    readonly shareOrgLegacy: string;
    readonly assignJiraCallers: string;
    readonly assignOrgCallers: string;
    readonly checkJira: string;
    readonly personToken: string;
    readonly personLogIn: string;
    readonly personConnect: string;
  };
};
export declare const adminText: {
  readonly opening: (given: { readonly host: string | number }) => string;
  readonly deploy: (given: { readonly folders: string | number }) => string;
  readonly inOrder: (given: { readonly first: string | number; readonly then: string | number }) => string;
  readonly before: string;
  readonly after: string;
  readonly people: string;
  readonly step: (given: { readonly title: string | number; readonly way: string | number }) => string;
  readonly others: string;
  readonly other: (given: { readonly title: string | number }) => string;
  readonly line: string;
  readonly secrets: string;
  readonly closing: string;
};
export declare const check: {
  readonly intro: string;
  readonly drop: string;
  readonly dropHint: string;
  readonly files: string;
  readonly folder: string;
  readonly gathering: string;
  readonly running: (given: { readonly done: number; readonly total: number }) => string;
  readonly progress: string;
  readonly stop: string;
  readonly stopped: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly failed: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly clean: {
    readonly title: (given: { readonly components: number; readonly files: number }) => string;
    readonly whatToDo: string;
  };
  readonly found: {
    readonly title: (given: { readonly count: number; readonly files: number }) => string;
    readonly whatToDo: string;
  };
  readonly notRead: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly severity: (given: { readonly severity: string | number; readonly count: number }) => string;
  readonly mend: string;
  readonly source: string;
  readonly file: string;
  readonly troubles: string;
  readonly more: (given: { readonly count: number }) => string;
};
