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
  readonly name: string;
  readonly nameHint: string;
  readonly addTitle: string;
  readonly changeOf: (given: { readonly name: string | number }) => string;
  readonly saveTokenOf: (given: { readonly name: string | number }) => string;
  readonly removeQuestionOf: (given: { readonly name: string | number }) => string;
  readonly removeConsequenceOf: (given: { readonly name: string | number }) => string;
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
  readonly NOT_FOUND: {
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
  readonly titleOf: (given: { readonly name: string | number }) => string;
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
  readonly takesOver: string;
  readonly jiraToken: (given: { readonly label: string | number; readonly days: number }) => string;
  readonly jiraTokenEnded: (given: { readonly label: string | number }) => string;
  readonly jiraTokenRenew: string;
  readonly jiraTokenPage: string;
};
export declare const list: {
  readonly default: string;
  readonly detailsOf: (given: { readonly name: string | number }) => string;
  readonly add: string;
  readonly full: (given: { readonly most: string | number }) => string;
  readonly makeDefault: string;
  readonly rename: string;
  readonly health: string;
  readonly org: string;
  readonly noAddress: string;
  readonly region: string;
  readonly ends: string;
  readonly noToken: string;
  readonly projects: string;
  readonly projectsOf: (given: { readonly count: number }) => string;
  readonly projectsOfDefault: (given: { readonly count: number }) => string;
  readonly works: (given: { readonly ago: string | number }) => string;
  readonly inTrouble: (given: { readonly since: string | number; readonly what: string | number }) => string;
  readonly unused: string;
  readonly sendsNothing: string;
  readonly stopped: (given: { readonly who: string | number; readonly isSite: boolean; readonly time: string | number }) => string;
  readonly noDefault: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly vanished: {
    readonly title: (given: { readonly names: string | number }) => string;
    readonly whatToDo: string;
  };
  readonly endedEarlier: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const managed: {
  readonly titleOf: (given: { readonly name: string | number }) => string;
  readonly renamed: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly isDefault: (given: { readonly name: string | number }) => string;
  readonly runsStay: string;
};
export declare const removing: {
  readonly button: string;
  readonly question: (given: { readonly name: string | number }) => string;
  readonly consequence: string;
  readonly runs: (given: { readonly runs: number }) => string;
  readonly wasDefault: string;
  readonly projects: (given: { readonly projects: number }) => string;
  readonly choices: {
    readonly sendNothing: string;
    readonly useDefault: string;
  };
  readonly useNoDefault: string;
  readonly removed: (given: { readonly name: string | number }) => string;
  readonly tokensGone: (given: { readonly tokens: number }) => string;
  readonly projectsNow: {
    readonly sendNothing: (given: { readonly projects: number }) => string;
    readonly useDefault: (given: { readonly projects: number }) => string;
  };
  readonly runsPause: (given: { readonly runs: number }) => string;
  readonly stays: string;
};
export declare const bound: {
  readonly title: (given: { readonly name: string | number }) => string;
  readonly ofDefault: string;
  readonly ofOther: string;
  readonly twoBindings: string;
  readonly bind: string;
  readonly reading: string;
  readonly more: string;
  readonly release: string;
  readonly released: (given: { readonly project: string | number }) => string;
  readonly unseen: (given: { readonly id: string | number }) => string;
  readonly bound: (given: { readonly projects: number; readonly name: string | number }) => string;
  readonly moved: (given: { readonly moved: number }) => string;
  readonly served: string;
  readonly unknown: {
    readonly title: (given: { readonly projects: string | number }) => string;
    readonly whatToDo: string;
  };
};
export declare const lost: {
  readonly title: string;
  readonly sendNothing: (given: { readonly count: number }) => string;
  readonly whatToDo: string;
};
export declare const picker: {
  readonly title: (given: { readonly name: string | number }) => string;
  readonly pickedBefore: string;
  readonly bind: (given: { readonly projects: number }) => string;
};
export declare const full: {
  readonly connections: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly bound: {
    readonly title: string;
    readonly whatToDo: (given: { readonly room: number }) => string;
  };
};
export declare const tokenGuide: {
  readonly title: string;
  readonly steps: readonly [string, string, string, string, string];
};
export declare const regionGuide: {
  readonly title: string;
  readonly steps: readonly [string, string, string, string];
};
export declare const rotation: {
  readonly heading: string;
  readonly headingOf: (given: { readonly name: string | number }) => string;
  readonly isPrepared: string;
  readonly canGoBack: string;
  readonly intro: string;
  readonly overlap: string;
  readonly prepare: string;
  readonly formTitle: string;
  readonly tokenHint: string;
  readonly endsOnHint: string;
  readonly endsOnByPolicy: (given: { readonly days: number }) => string;
  readonly check: string;
  readonly cancel: string;
  readonly takesOver: string;
  readonly facts: string;
  readonly switchNow: string;
  readonly discard: string;
  readonly discardQuestion: string;
  readonly discardConsequence: string;
  readonly previousFacts: string;
  readonly kept: string;
  readonly switchBack: string;
  readonly prepared: string;
  readonly notPrepared: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly reach: (given: { readonly issues: number; readonly found: number; readonly of: number }) => string;
  readonly org: string;
  readonly fewer: string;
  readonly switched: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly notSwitched: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly switchedBack: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly notSwitchedBack: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly discarded: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly changedMeanwhile: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const rules: {
  readonly heading: string;
  readonly reading: string;
  readonly tryAgain: string;
  readonly save: string;
  readonly cancel: string;
  readonly policyTitle: string;
  readonly policy: string;
  readonly policyHint: string;
  readonly policyExplained: string;
  readonly policyWrong: string;
  readonly policyIsOn: (given: { readonly days: number }) => string;
  readonly policyIsOff: string;
  readonly remindersTitle: string;
  readonly remindersExplained: string;
  readonly none: string;
  readonly place: (given: { readonly type: string | number; readonly project: string | number }) => string;
  readonly placeHidden: (given: { readonly id: string | number }) => string;
  readonly typeGone: string;
  readonly choose: string;
  readonly change: string;
  readonly turnOff: string;
  readonly chosen: (given: { readonly project: string | number }) => string;
  readonly typesReading: string;
  readonly type: string;
  readonly typeHint: string;
  readonly saveReminder: string;
  readonly noTypes: {
    readonly title: (given: { readonly project: string | number }) => string;
    readonly whatToDo: string;
  };
  readonly isOn: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly isOff: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly mayNotCreate: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly moreFields: {
    readonly title: (given: { readonly fields: string | number }) => string;
    readonly whatToDo: string;
  };
  readonly refused: {
    readonly title: (given: { readonly name: string | number }) => string;
    readonly titleOfJiraToken: (given: { readonly label: string | number; readonly name: string | number }) => string;
    readonly whatToDo: (given: { readonly what: string | number }) => string;
  };
};
export declare const stopping: {
  readonly heading: string;
  readonly headingOf: (given: { readonly name: string | number }) => string;
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
    readonly accessSaved: string;
    readonly accessSavedSecret: string;
    readonly secretPrepared: string;
    readonly secretDiscarded: string;
    readonly secretSwitched: string;
    readonly secretSwitchedByItself: string;
    readonly accessRemoved: string;
    readonly accessTurnedOff: string;
    readonly accessTurnedOn: string;
    readonly audience: (given: { readonly audience: 'nobody' | 'editors' | 'other' }) => string;
    readonly objects: (given: { readonly count: number }) => string;
    readonly unknown: string;
  };
};
