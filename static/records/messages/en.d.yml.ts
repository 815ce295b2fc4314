// Made from en.yml by `npm run messages`.
export declare const access: {
  readonly intro: string;
  readonly reading: string;
  readonly tryAgain: string;
  readonly test: string;
  readonly testHint: string;
  readonly change: string;
  readonly turnOff: string;
  readonly turnOn: string;
  readonly remove: string;
  readonly removeQuestion: string;
  readonly removeConsequence: string;
  readonly cancel: string;
};
export declare const facts: {
  readonly address: string;
  readonly key: string;
  readonly secret: string;
  readonly secretEnding: (given: { readonly last4: string | number }) => string;
  readonly savedBy: string;
  readonly savedByAt: (given: { readonly who: string | number; readonly when: string | number }) => string;
  readonly who: string;
  readonly state: string;
  readonly on: string;
  readonly off: string;
  readonly reader: string;
  readonly readerIs: (given: { readonly name: string | number; readonly username: string | number }) => string;
  readonly calls: string;
  readonly callsByApp: string;
  readonly callsAbout: (given: { readonly calls: number }) => string;
  readonly callsByAll: string;
  readonly callsUntold: string;
  readonly readingCalls: string;
  readonly callsOf: (given: { readonly used: number; readonly most: number }) => string;
  readonly callsUnknown: string;
  readonly usage: {
    readonly title: (given: { readonly percent: string | number }) => string;
    readonly paused: string;
    readonly whatToDo: string;
  };
};
export declare const form: {
  readonly newTitle: string;
  readonly changeTitle: string;
  readonly address: string;
  readonly addressHint: string;
  readonly key: string;
  readonly keyHint: string;
  readonly secret: string;
  readonly secretHint: string;
  readonly secretKept: (given: { readonly last4: string | number }) => string;
  readonly save: string;
  readonly test: string;
};
export declare const whoReads: {
  readonly title: string;
  readonly integrationUser: string;
  readonly integrationUserHint: string;
  readonly eachPersonElseIntegrationUser: string;
  readonly eachPersonElseIntegrationUserHint: string;
  readonly eachPerson: string;
  readonly eachPersonHint: string;
  readonly needs: string;
  readonly callBack: string;
  readonly callBackHint: string;
  readonly copy: string;
  readonly copied: string;
  readonly selected: string;
  readonly noCallBack: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const nextSecret: {
  readonly title: string;
  readonly intro: string;
  readonly waits: string;
  readonly waitsForPress: string;
  readonly enter: string;
  readonly another: string;
  readonly formTitle: string;
  readonly keyHint: string;
  readonly secret: string;
  readonly keep: string;
  readonly switch: string;
  readonly discard: string;
  readonly discardQuestion: (given: { readonly last4: string | number }) => string;
  readonly discardConsequence: string;
  readonly notKept: string;
  readonly notSwitched: string;
};
export declare const guide: {
  readonly title: string;
  readonly steps: readonly [string, string, string, string, string, string];
};
export declare const deployed: {
  readonly begin: string;
  readonly title: (given: { readonly time: string | number }) => string;
  readonly whatToDo: string;
  readonly left: (given: { readonly minutes: string | number; readonly seconds: string | number }) => string;
  readonly retry: string;
  readonly end: string;
  readonly notReady: {
    readonly title: string;
    readonly whatToDo: (given: { readonly time: string | number }) => string;
  };
};
export declare const outcomes: {
  readonly saved: {
    readonly title: string;
  };
  readonly savedRest: {
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
  readonly passedRest: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly stopped: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly notYet: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly turnedOff: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly turnedOn: {
    readonly title: string;
  };
  readonly removed: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly secretTaken: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly secretNotTaken: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly secretUntold: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly secretSwitched: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly secretDiscarded: {
    readonly title: string;
  };
  readonly audience: {
    readonly title: string;
  };
  readonly objects: {
    readonly title: string;
  };
};
export declare const check: {
  readonly title: string;
  readonly steps: {
    readonly address: string;
    readonly app: string;
    readonly secret: string;
    readonly user: string;
    readonly objects: string;
    readonly records: string;
  };
  readonly states: {
    readonly passed: string;
    readonly failed: string;
    readonly notTried: string;
  };
  readonly failedAt: (given: { readonly object: string | number }) => string;
  readonly noObjects: string;
  readonly noRecords: string;
  readonly found: (given: { readonly found: number; readonly of: number }) => string;
  readonly otherOrg: {
    readonly title: (given: { readonly of: number }) => string;
    readonly whatToDo: string;
  };
};
export declare const errors: {
  readonly NOT_ALLOWED: {
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
  readonly CHANGED_MEANWHILE: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly OUTCOME_UNKNOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const objects: {
  readonly title: string;
  readonly intro: string;
  readonly none: string;
  readonly chosen: string;
  readonly named: (given: { readonly label: string | number; readonly name: string | number }) => string;
  readonly up: string;
  readonly down: string;
  readonly takeOut: string;
  readonly card: string;
  readonly cardOf: (given: { readonly isCompact: boolean; readonly fields: string | number; readonly hasStatus: boolean; readonly status: string | number }) => string;
  readonly add: string;
  readonly full: (given: { readonly most: string | number }) => string;
  readonly search: string;
  readonly searchHint: string;
  readonly searching: string;
  readonly offered: string;
  readonly count: (given: { readonly count: number }) => string;
  readonly first: (given: { readonly most: number }) => string;
  readonly addOne: (given: { readonly label: string | number; readonly name: string | number }) => string;
  readonly isChosen: string;
  readonly close: string;
  readonly save: string;
  readonly discard: string;
  readonly unsaved: string;
};
export declare const card: {
  readonly title: (given: { readonly label: string | number }) => string;
  readonly reading: (given: { readonly label: string | number }) => string;
  readonly intro: (given: { readonly most: string | number }) => string;
  readonly chosen: string;
  readonly search: string;
  readonly searchHint: string;
  readonly offered: (given: { readonly label: string | number }) => string;
  readonly count: (given: { readonly shown: number; readonly count: number }) => string;
  readonly full: (given: { readonly most: string | number }) => string;
  readonly status: string;
  readonly noStatus: string;
};
export declare const audience: {
  readonly title: string;
  readonly nobody: string;
  readonly nobodyHint: string;
  readonly editors: string;
  readonly editorsHint: string;
  readonly viewers: string;
  readonly viewersHint: string;
  readonly meaning: string;
  readonly save: string;
};
export declare const quotedFrom: string;
export declare const troubles: {
  readonly NOT_MY_DOMAIN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly APP_UNKNOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly SECRET_WRONG: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly FLOW_OFF: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NO_RUN_AS_USER: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NOT_APPROVED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly USER_SHUT_OUT: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly LOG_IN_ENDED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly CALL_BACK_STRANGE: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly CALL_BACK_LATE: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly CALL_BACK_FOREIGN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly CONSENT_DENIED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly ACCESS_CHANGED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly CODE_ENDED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly PKCE_MISSING: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly CALL_BACK_UNKNOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly SCOPE_MISSING: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly ORG_GONE: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly OTHER_HOST: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly OTHER_ORG: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly TOKEN_NOT_FOR_API: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly API_OFF: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NO_ACCESS: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly HIDDEN_OR_GONE: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly FIELD_HIDDEN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly LIMIT_REACHED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly TEXT_TOO_SHORT: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly TOO_WIDE: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly VERSION_UNKNOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly REFUSED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly DOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly ANSWER_UNKNOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NOT_SET_UP: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly TURNED_OFF: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NOT_SHOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NOT_LOGGED_IN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly OWN_LOG_IN_ENDED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly TOO_OFTEN: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NEAR_LIMIT: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NO_TIME: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const rowCards: {
  readonly reading: string;
  readonly read: (given: { readonly when: string | number }) => string;
  readonly readAs: (given: { readonly who: string | number; readonly when: string | number }) => string;
  readonly goneOrHidden: string;
  readonly goneOrHiddenFrom: (given: { readonly who: string | number }) => string;
  readonly inTheirWords: (given: { readonly who: string | number }) => string;
  readonly details: string;
  readonly id: string;
  readonly numberAbout: (given: { readonly number: string | number; readonly about: string | number }) => string;
  readonly called: (given: { readonly object: string | number; readonly title: string | number }) => string;
  readonly closed: string;
  readonly name: string;
  readonly status: string;
  readonly changed: string;
  readonly readBefore: (given: { readonly when: string | number }) => string;
  readonly before: string;
  readonly now: string;
  readonly empty: string;
  readonly dismiss: string;
  readonly yes: string;
  readonly no: string;
  readonly amount: (given: { readonly currency: string | number; readonly amount: string | number }) => string;
  readonly myConnection: string;
  readonly ownEnded: string;
  readonly notRead: (given: { readonly why: string | number }) => string;
  readonly notAllRead: (given: { readonly why: string | number }) => string;
  readonly because: (given: { readonly what: string | number; readonly then: string | number }) => string;
  readonly tryAgain: string;
};
export declare const cardRemedies: {
  readonly admin: string;
  readonly later: string;
  readonly connect: string;
};
export declare const cardTroubles: {
  readonly NOT_MY_DOMAIN: string;
  readonly APP_UNKNOWN: string;
  readonly SECRET_WRONG: string;
  readonly FLOW_OFF: string;
  readonly NO_RUN_AS_USER: string;
  readonly NOT_APPROVED: string;
  readonly USER_SHUT_OUT: string;
  readonly LOG_IN_ENDED: string;
  readonly CALL_BACK_STRANGE: string;
  readonly CALL_BACK_LATE: string;
  readonly CALL_BACK_FOREIGN: string;
  readonly CONSENT_DENIED: string;
  readonly ACCESS_CHANGED: string;
  readonly CODE_ENDED: string;
  readonly PKCE_MISSING: string;
  readonly CALL_BACK_UNKNOWN: string;
  readonly SCOPE_MISSING: string;
  readonly ORG_GONE: string;
  readonly OTHER_HOST: string;
  readonly OTHER_ORG: string;
  readonly TOKEN_NOT_FOR_API: string;
  readonly API_OFF: string;
  readonly NO_ACCESS: string;
  readonly HIDDEN_OR_GONE: string;
  readonly FIELD_HIDDEN: string;
  readonly LIMIT_REACHED: string;
  readonly TEXT_TOO_SHORT: string;
  readonly TOO_WIDE: string;
  readonly VERSION_UNKNOWN: string;
  readonly REFUSED: string;
  readonly DOWN: string;
  readonly ANSWER_UNKNOWN: string;
  readonly NOT_LOGGED_IN: string;
  readonly OWN_LOG_IN_ENDED: string;
  readonly TOO_OFTEN: string;
  readonly NEAR_LIMIT: string;
  readonly NO_TIME: string;
};
export declare const find: {
  readonly label: string;
  readonly hint: string;
  readonly results: string;
  readonly object: string;
  readonly allObjects: string;
  readonly linkedHere: string;
  readonly picked: string;
  readonly alsoOn: (given: { readonly keys: string | number }) => string;
  readonly fact: (given: { readonly label: string | number; readonly value: string | number }) => string;
  readonly tooShort: string;
  readonly tooLong: (given: { readonly most: string | number }) => string;
  readonly searching: string;
  readonly slow: string;
  readonly count: (given: { readonly count: number }) => string;
  readonly countAs: (given: { readonly count: number; readonly who: string | number }) => string;
  readonly mayHaveMore: string;
  readonly recent: (given: { readonly count: number }) => string;
  readonly none: (given: { readonly text: string | number }) => string;
  readonly noneAs: (given: { readonly text: string | number; readonly who: string | number }) => string;
  readonly isLinked: (given: { readonly name: string | number }) => string;
  readonly isPicked: (given: { readonly name: string | number }) => string;
  readonly offline: string;
  readonly failed: (given: { readonly why: string | number }) => string;
  readonly partly: (given: { readonly why: string | number }) => string;
  readonly because: (given: { readonly what: string | number; readonly then: string | number }) => string;
  readonly searchAgain: string;
  readonly connect: string;
};
export declare const findRemedies: {
  readonly admin: string;
  readonly later: string;
  readonly connect: string;
  readonly longer: string;
  readonly narrower: string;
  readonly nextDay: string;
  readonly none: string;
};
export declare const findTroubles: {
  readonly NOT_SHOWN: string;
  readonly NOT_SET_UP: string;
  readonly TURNED_OFF: string;
};
export declare const person: {
  readonly title: string;
  readonly intro: string;
  readonly reading: string;
  readonly none: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly org: string;
  readonly as: string;
  readonly asUser: (given: { readonly name: string | number; readonly username: string | number }) => string;
  readonly since: string;
  readonly elseOthers: string;
  readonly elseNothing: string;
  readonly ended: {
    readonly title: string;
    readonly why: string;
  };
  readonly connect: string;
  readonly connectAgain: string;
  readonly begun: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly back: string;
  readonly backMeaning: string;
  readonly finish: string;
  readonly finished: {
    readonly title: string;
    readonly titleAs: (given: { readonly name: string | number; readonly user: string | number }) => string;
    readonly whatToDo: string;
  };
  readonly disconnect: string;
  readonly disconnectQuestion: (given: { readonly name: string | number }) => string;
  readonly disconnectConsequence: string;
  readonly cancel: string;
  readonly disconnected: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly notRevoked: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly askAdmin: string;
  readonly later: string;
};
