// Made from en.yml by `npm run messages`.
export declare const settings: {
  readonly title: string;
  readonly intro: string;
  readonly reading: string;
  readonly noConnection: string;
  readonly change: string;
  readonly token: string;
  readonly tokenHint: string;
  readonly replaceHint: string;
  readonly region: string;
  readonly regionHint: string;
  readonly address: string;
  readonly addressHint: string;
  readonly endsOn: string;
  readonly endsOnHint: string;
  readonly atOnce: string;
  readonly atOnceHint: string;
  readonly save: string;
  readonly test: string;
  readonly replace: string;
  readonly keep: string;
  readonly remove: string;
  readonly cancel: string;
  readonly tryAgain: string;
  readonly removeQuestion: string;
  readonly removeConsequence: string;
};
export declare const otherRegion: {
  readonly use: (given: { readonly region: string | number }) => string;
  readonly try: string;
  readonly sent: (given: { readonly region: string | number; readonly where: 'eu' | 'global' | 'other' }) => string;
};
export declare const adminErrors: {
  readonly NOT_ALLOWED: {
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
  readonly OUTCOME_UNKNOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly CHANGED_MEANWHILE: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly REFUSED: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const outcomes: {
  readonly saved: {
    readonly title: string;
  };
  readonly savedUnread: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly notSaved: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly notReplaced: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly passed: {
    readonly title: string;
  };
  readonly passedDraft: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly acceptedUnread: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly stopped: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly removed: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const check: {
  readonly title: string;
  readonly steps: {
    readonly reached: string;
    readonly accepted: string;
    readonly region: string;
    readonly readable: string;
  };
  readonly states: {
    readonly passed: string;
    readonly failed: string;
    readonly notTried: string;
  };
  readonly withLinks: (given: { readonly links: number; readonly state: string | number }) => string;
  readonly otherRegion: {
    readonly title: (given: { readonly region: string | number }) => string;
    readonly whatToDo: (given: { readonly region: string | number }) => string;
  };
  readonly neitherRegion: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly unreadable: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const facts: {
  readonly title: string;
  readonly token: string;
  readonly tokenSaved: string;
  readonly tokenEnding: (given: { readonly last4: string | number }) => string;
  readonly savedBy: string;
  readonly savedByAt: (given: { readonly who: string | number; readonly when: string | number }) => string;
  readonly ends: string;
  readonly endUnknown: string;
  readonly ended: (given: { readonly when: string | number }) => string;
  readonly endsAt: (given: { readonly when: string | number; readonly days: number }) => string;
  readonly region: string;
  readonly address: string;
  readonly noAddress: string;
  readonly lastSuccess: string;
  readonly succeeded: (given: { readonly ago: string | number; readonly when: string | number }) => string;
  readonly noSuccess: string;
  readonly lastFailure: string;
  readonly noFailure: string;
  readonly failed: (given: { readonly ago: string | number; readonly what: string | number }) => string;
  readonly failedThenWorked: (given: { readonly ago: string | number; readonly what: string | number }) => string;
};
export declare const ending: {
  readonly ended: {
    readonly title: string;
    readonly whatToDo: (given: { readonly renew: string | number }) => string;
  };
  readonly ends: (given: { readonly days: number }) => string;
  readonly renew: string;
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
  readonly tooManyLinks: string;
  readonly endAlreadyPast: string;
};
export declare const tokenGuide: {
  readonly title: string;
  readonly steps: readonly [string, string, string, string, string];
};
export declare const regionGuide: {
  readonly title: string;
  readonly steps: readonly [string, string, string, string];
};
export declare const stopping: {
  readonly stop: (given: { readonly isSite: boolean }) => string;
  readonly start: string;
  readonly question: (given: { readonly isSite: boolean }) => string;
  readonly consequence: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly reasonMissing: string;
  readonly cancel: string;
  readonly title: (given: { readonly isSite: boolean }) => string;
  readonly who: (given: { readonly who: string | number; readonly time: string | number; readonly reason: string | number }) => string;
  readonly stopped: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly alreadyStopped: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly started: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly siteStopped: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly endsEarlierRelease: (given: { readonly then: string | number }) => string;
};
export declare const changes: {
  readonly title: string;
  readonly intro: string;
  readonly none: string;
  readonly reading: string;
  readonly more: string;
  readonly csv: string;
  readonly json: string;
  readonly again: string;
  readonly byApp: string;
  readonly wholeSite: string;
  readonly columns: {
    readonly at: string;
    readonly who: string;
    readonly connection: string;
    readonly what: string;
  };
  readonly what: {
    readonly savedToken: string;
    readonly saved: string;
    readonly tokenRemoved: string;
    readonly removed: string;
    readonly renamed: (given: { readonly from: string | number; readonly to: string | number }) => string;
    readonly madeDefault: string;
    readonly bound: (given: { readonly count: number; readonly first: string | number }) => string;
    readonly unbound: (given: { readonly count: number; readonly first: string | number }) => string;
    readonly prepared: string;
    readonly nextDiscarded: string;
    readonly switched: string;
    readonly switchedByItself: string;
    readonly switchedBack: string;
    readonly previousWiped: string;
    readonly stopped: (given: { readonly reason: string | number }) => string;
    readonly started: string;
    readonly policy: (given: { readonly days: number }) => string;
    readonly noPolicy: string;
    readonly reminderIssue: (given: { readonly isOn: boolean }) => string;
    readonly unknown: string;
  };
};
