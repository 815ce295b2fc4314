// Made from en.yml by `npm run messages`.
export declare const errors: {
  readonly INVALID_INPUT: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NOT_ALLOWED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NOT_LET_IN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NOT_FOUND: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NOT_CONNECTED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly TOKEN_ENDED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly TOKEN_REJECTED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly SENDING_STOPPED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly CHANGED_MEANWHILE: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly RUN_UNDER_WAY: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NEWER_RELEASE: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly REFUSED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly RATE_LIMITED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly QUOTA_USED_UP: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly CONNECTOR_DOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly ANSWER_UNKNOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly OUTCOME_UNKNOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly PLATFORM_DOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly UNEXPECTED: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const byCause: {
  readonly tooManyLinks: {
    readonly title: string;
    readonly full: string;
    readonly room: (given: { readonly room: string | number }) => string;
  };
  readonly otherOrg: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly malformed: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly forbiddenByJira: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly notThere: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly stopped: (given: { readonly who: string | number; readonly isSite: boolean; readonly time: string | number; readonly reason: string | number; readonly then: string | number }) => string;
  readonly tokenUnsent: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly refused: (given: { readonly fix: string | number }) => string;
  readonly notSent: string;
  readonly itsTrouble: string;
  readonly answered: (given: { readonly status: string | number }) => string;
  readonly doubt: (given: { readonly what: string | number }) => string;
  readonly notClear: string;
  readonly tryAgain: string;
};
export declare const nextStep: {
  readonly tryAgain: (given: { readonly when: string | number }) => string;
  readonly quota: string;
  readonly unchanged: (given: { readonly then: string | number }) => string;
};
export declare const clauses: {
  readonly slowDown: {
    readonly connector: string;
    readonly jira: string;
    readonly forge: string;
    readonly app: string;
  };
  readonly silent: {
    readonly connector: string;
    readonly jira: string;
    readonly forge: string;
    readonly app: string;
  };
  readonly noTime: string;
  readonly badAnswer: (given: { readonly by: 'jira' | 'forge' | 'app' | 'connector' | 'other'; readonly status: string | number }) => string;
  readonly unreadable: (given: { readonly by: 'jira' | 'forge' | 'app' | 'connector' | 'other' }) => string;
  readonly refusedByJira: string;
  readonly refused: string;
  readonly refusedThisOne: string;
  readonly notFound: string;
  readonly notIntoSalesforce: string;
};
export declare const refusalFixes: {
  readonly quoted: string;
  readonly noReason: string;
  readonly reasonOfJira: string;
  readonly noReasonOfJira: string;
  readonly notFound: string;
  readonly salesforce: string;
  readonly twoBindings: (given: { readonly fix: string | number; readonly name: string | number }) => string;
};
export declare const quotedFrom: {
  readonly jira: string;
  readonly forge: string;
  readonly connector: string;
};
export declare const notice: {
  readonly from: (given: { readonly who: string | number }) => string;
  readonly reference: (given: { readonly reference: string | number }) => string;
};
export declare const notConnected: {
  readonly noDefault: {
    readonly title: string;
    readonly fix: string;
  };
  readonly boundToRemoved: {
    readonly title: string;
    readonly fix: string;
  };
  readonly noToken: {
    readonly title: string;
    readonly fix: string;
  };
  readonly ask: (given: { readonly fix: string | number }) => string;
  readonly do: (given: { readonly fix: string | number }) => string;
};
export declare const trouble: {
  readonly openSettings: string;
  readonly tryAgain: string;
  readonly notConnectedAdmin: string;
  readonly tokenAdmin: string;
};
export declare const crashed: {
  readonly title: string;
  readonly whatToDo: string;
};
export declare const waiting: {
  readonly counting: (given: { readonly seconds: string | number; readonly atMost: string | number }) => string;
  readonly noAnswerYet: (given: { readonly atMost: string | number }) => string;
};
export declare const people: {
  readonly formerUser: string;
  readonly aFormerUser: string;
};
export declare const regions: {
  readonly global: string;
  readonly eu: string;
};
export declare const options: {
  readonly viewOnly: {
    readonly label: string;
    readonly hint: string;
  };
  readonly autoPush: {
    readonly label: string;
    readonly hint: string;
  };
  readonly autoPull: {
    readonly label: string;
    readonly hint: string;
  };
  readonly viewOnlyWins: string;
};
export declare const objectField: {
  readonly label: string;
  readonly hint: string;
  readonly invalid: string;
};
export declare const lines: {
  readonly label: (given: { readonly line: string | number }) => string;
  readonly empty: string;
  readonly notHttps: string;
  readonly otherSite: string;
  readonly wrapped: string;
  readonly listView: string;
  readonly report: string;
  readonly noRecord: string;
  readonly notAnId: string;
  readonly number: string;
  readonly thread: string;
  readonly twoRecords: string;
  readonly wrongChecksum: string;
  readonly unlinkable: (given: { readonly vowel: boolean; readonly what: string | number }) => string;
  readonly unlinkableThing: string;
  readonly objectMismatch: (given: { readonly vowel: boolean; readonly what: string | number }) => string;
  readonly objectsMismatch: string;
  readonly otherObject: string;
  readonly otherObjectNamed: (given: { readonly vowel: boolean; readonly what: string | number; readonly chosen: string | number }) => string;
  readonly otherPrefix: (given: { readonly chosen: string | number; readonly prefix: string | number }) => string;
  readonly objectNeeded: string;
  readonly quoted: (given: { readonly problem: string | number; readonly quote: string | number }) => string;
};
export declare const orgs: {
  readonly openAt: (given: { readonly host: string | number }) => string;
  readonly title: string;
  readonly why: string;
  readonly shown: (given: { readonly host: string | number }) => string;
  readonly questionSaved: (given: { readonly other: string | number; readonly home: string | number }) => string;
  readonly questionPasted: (given: { readonly other: string | number; readonly home: string | number }) => string;
};
export declare const pager: {
  readonly pages: string;
  readonly previous: string;
  readonly next: string;
  readonly range: (given: { readonly from: number; readonly to: number; readonly total: number }) => string;
};
export declare const times: {
  readonly justNow: string;
  readonly waitUntil: (given: { readonly wait: string | number; readonly end: string | number }) => string;
};
export declare const durations: {
  readonly seconds: (given: { readonly count: number }) => string;
  readonly minutes: (given: { readonly count: number }) => string;
  readonly hours: (given: { readonly count: number }) => string;
};
export declare const projectSearch: {
  readonly search: string;
  readonly searchHint: string;
  readonly searching: string;
  readonly found: string;
  readonly none: string;
  readonly shown: (given: { readonly total: number }) => string;
  readonly shownOf: (given: { readonly shown: number; readonly total: number }) => string;
  readonly failed: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly tryAgain: string;
};
export declare const fields: {
  readonly malformed: string;
  readonly tokenEmpty: string;
  readonly tokenOfAtlassian: string;
  readonly tokenIsSalesforceSession: string;
  readonly tokenTruncated: string;
  readonly tokenAlreadyEnded: string;
  readonly tokenHasOddCharacters: string;
  readonly hostNotSalesforce: string;
  readonly tooMany: string;
  readonly otherOrg: string;
  readonly tokenIsNone: string;
  readonly tokenTwice: string;
  readonly tokenInUse: string;
  readonly tokenIsNext: string;
  readonly tokenIsPrevious: string;
  readonly tokenLivesTooLong: string;
  readonly endUnknown: string;
  readonly nameEmpty: string;
  readonly nameTaken: string;
  readonly projectUnknown: string;
  readonly tooManyConnections: string;
  readonly hostEmpty: string;
  readonly hostOfOtherCloud: string;
  readonly keyEmpty: string;
  readonly keyHasOddCharacters: string;
  readonly secretInUse: string;
  readonly looksSecret: string;
  readonly endTooFar: string;
  readonly tooManyBound: string;
  readonly tooManyLinks: string;
  readonly endAlreadyPast: string;
};
