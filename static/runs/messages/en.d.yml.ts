// Made from en.yml by `npm run messages`.
export declare const bulk: {
  readonly title: string;
  readonly intro: string;
  readonly opening: string;
  readonly reading: string;
  readonly tryAgain: string;
  readonly openSettings: string;
  readonly myConnection: string;
  readonly newRun: string;
  readonly run: string;
  readonly project: (given: { readonly key: string | number; readonly name: string | number }) => string;
  readonly noProject: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly through: (given: { readonly through: string | number }) => string;
};
export declare const errors: {
  readonly INVALID_INPUT: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NOT_ALLOWED: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly NOT_FOUND: {
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
  readonly OUTCOME_UNKNOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const beginErrors: {
  readonly CHANGED_MEANWHILE: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly OUTCOME_UNKNOWN: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const errorCases: {
  readonly wrongChoice: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly tooMany: {
    readonly title: (given: { readonly most: number }) => string;
    readonly whatToDo: string;
  };
  readonly tooManyRuns: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly refused: string;
  readonly refusedSilently: string;
};
export declare const choose: {
  readonly title: string;
  readonly ways: {
    readonly project: {
      readonly label: string;
      readonly hint: string;
    };
    readonly list: {
      readonly label: string;
      readonly hint: string;
    };
  };
  readonly jql: string;
  readonly jqlHint: string;
  readonly onlyLinked: string;
  readonly onlyLinkedHint: string;
  readonly onlyChanged: string;
  readonly onlyChangedHint: string;
  readonly preview: string;
  readonly previewLines: (given: { readonly count: number }) => string;
  readonly leftOut: (given: { readonly count: number }) => string;
  readonly previewHint: string;
  readonly options: string;
  readonly optionsHint: string;
  readonly viewOnlySkips: string;
  readonly list: string;
  readonly listHint: string;
  readonly nothingReady: string;
  readonly tooLong: string;
};
export declare const refinement: {
  readonly isAddress: string;
  readonly isAddressOf: (given: { readonly query: string | number }) => string;
  readonly refused: string;
  readonly refusedWith: (given: { readonly detail: string | number }) => string;
  readonly tooMany: (given: { readonly most: number }) => string;
  readonly unreadable: string;
};
export declare const chosen: {
  readonly project: string;
  readonly jql: (given: { readonly jql: string | number }) => string;
  readonly onlyLinked: string;
  readonly onlyChanged: string;
  readonly list: (given: { readonly count: number }) => string;
  readonly leftOut: (given: { readonly count: number }) => string;
  readonly again: (given: { readonly outcomes: string | number; readonly day: string | number }) => string;
  readonly and: (given: { readonly one: string | number; readonly other: string | number }) => string;
  readonly outcomes: {
    readonly refused: string;
    readonly failed: string;
    readonly unknown: string;
    readonly notSent: string;
  };
  readonly changedDuring: (given: { readonly day: string | number }) => string;
};
export declare const paste: {
  readonly title: string;
  readonly filter: string;
  readonly alreadyLinked: string;
  readonly repaired: string;
  readonly oneCase: string;
  readonly column: string;
  readonly columnHint: string;
  readonly noColumn: string;
  readonly download: string;
  readonly checkAgain: string;
  readonly none: string;
  readonly bad: string;
  readonly ready: string;
  readonly all: string;
  readonly kindOf: (given: { readonly kind: string | number; readonly count: number }) => string;
  readonly nowCalled: (given: { readonly key: string | number }) => string;
  readonly otherProject: (given: { readonly project: string | number }) => string;
  readonly movedAway: (given: { readonly key: string | number; readonly project: string | number }) => string;
  readonly duplicate: (given: { readonly line: string | number }) => string;
  readonly readySum: (given: { readonly count: number }) => string;
  readonly badSum: (given: { readonly count: number }) => string;
  readonly asideSum: (given: { readonly count: number }) => string;
  readonly checking: (given: { readonly done: string | number; readonly total: number }) => string;
  readonly unchecked: (given: { readonly count: number }) => string;
  readonly leftOut: (given: { readonly count: number }) => string;
  readonly notKept: string;
};
export declare const pasteProblems: {
  readonly noIssueKey: string;
  readonly twoIssues: string;
  readonly noRecordCell: string;
  readonly emptyCell: (given: { readonly what: string | number }) => string;
  readonly twoRecords: string;
  readonly insideQuotes: string;
  readonly caseLost: string;
  readonly tooMany: string;
  readonly unknownIssue: string;
  readonly otherJira: string;
  readonly otherOrg: string;
};
export declare const recordColumn: string;
export declare const aside: {
  readonly header: string;
  readonly title: string;
  readonly rule: string;
  readonly separator: string;
  readonly insideQuotes: string;
};
export declare const plan: {
  readonly push: string;
  readonly linkAndPush: string;
  readonly skip: string;
  readonly issues: string;
  readonly skips: string;
  readonly searchIsRun: string;
  readonly cost: string;
  readonly stop: string;
  readonly chooseAgain: string;
  readonly backToForm: string;
  readonly nothing: string;
  readonly noIssues: string;
  readonly allSkipped: string;
  readonly unfinished: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly changed: {
    readonly title: (given: { readonly atMost: number }) => string;
    readonly whatToDo: string;
  };
  readonly rightsUntil: (given: { readonly time: string | number }) => string;
  readonly rightsEnded: (given: { readonly time: string | number; readonly who: string | number }) => string;
  readonly yourRightsEnded: (given: { readonly time: string | number }) => string;
  readonly connectorCalls: (given: { readonly count: number }) => string;
  readonly salesforceCalls: (given: { readonly count: number }) => string;
  readonly time: (given: { readonly time: string | number }) => string;
  readonly timeUnknown: string;
};
export declare const states: {
  readonly pushed: string;
  readonly refused: string;
  readonly failed: string;
  readonly unknown: string;
  readonly skipped: string;
  readonly onTheWay: string;
  readonly waiting: string;
  readonly notSent: string;
};
export declare const stateMeanings: {
  readonly pushed: string;
  readonly refused: string;
  readonly failed: string;
  readonly unknown: string;
  readonly skipped: string;
  readonly onTheWay: string;
  readonly waiting: string;
  readonly notSent: string;
};
export declare const planned: {
  readonly push: string;
  readonly linkAndPush: string;
  readonly skip: string;
};
export declare const skips: {
  readonly noLink: {
    readonly name: string;
    readonly why: string;
    readonly whatToDo: string;
  };
  readonly viewOnly: {
    readonly name: string;
    readonly why: string;
    readonly whatToDo: string;
  };
  readonly noPermission: {
    readonly name: string;
    readonly why: string;
    readonly whatToDo: string;
  };
  readonly otherProject: {
    readonly name: string;
    readonly why: string;
    readonly whatToDo: string;
  };
  readonly duplicate: {
    readonly name: string;
    readonly why: string;
    readonly whatToDo: string;
  };
  readonly unchanged: {
    readonly name: string;
    readonly why: string;
    readonly whatToDo: string;
  };
  readonly gone: {
    readonly name: string;
    readonly why: string;
    readonly whatToDo: string;
  };
  readonly linksUnknown: {
    readonly name: string;
    readonly why: string;
    readonly whatToDo: string;
  };
};
export declare const items: {
  readonly skippedBecause: (given: { readonly name: string | number; readonly cause: string | number }) => string;
  readonly title: string;
  readonly filter: string;
  readonly all: string;
  readonly soFar: string;
  readonly tried: string;
  readonly reading: string;
  readonly none: string;
  readonly noRecord: string;
  readonly show: string;
  readonly again: string;
  readonly download: string;
  readonly nothingDownloaded: string;
  readonly asTheyStood: (given: { readonly time: string | number }) => string;
  readonly formerKey: (given: { readonly key: string | number }) => string;
};
export declare const itemLinks: {
  readonly made: string;
  readonly stood: string;
  readonly no: string;
  readonly unknown: string;
};
export declare const phases: {
  readonly gathering: string;
  readonly previewing: string;
  readonly ready: string;
  readonly trying: string;
  readonly tried: string;
  readonly pushing: string;
  readonly partly: string;
  readonly pausing: string;
  readonly paused: string;
  readonly cancelling: string;
  readonly cancelled: string;
  readonly done: string;
  readonly stalled: string;
};
export declare const discardedPhases: {
  readonly cancelled: string;
  readonly cancelling: string;
};
export declare const run: {
  readonly start: string;
  readonly tryFirst: string;
  readonly discard: string;
  readonly rest: string;
  readonly stop: string;
  readonly pause: string;
  readonly resume: string;
  readonly cancel: string;
  readonly keep: string;
  readonly cancelQuestion: string;
  readonly cancelConsequence: (given: { readonly count: number }) => string;
  readonly progress: string;
  readonly mayLeave: string;
  readonly pausingHint: string;
  readonly queued: string;
  readonly notRead: {
    readonly title: string;
    readonly whatToDo: (given: { readonly because: string | number }) => string;
    readonly goesOn: (given: { readonly because: string | number }) => string;
  };
  readonly lookAgain: string;
};
export declare const progress: {
  readonly of: (given: { readonly done: number; readonly total: number }) => string;
  readonly read: (given: { readonly done: number }) => string;
  readonly readOf: (given: { readonly done: number; readonly total: number }) => string;
  readonly done: (given: { readonly done: number }) => string;
  readonly doneOf: (given: { readonly done: number; readonly total: number }) => string;
  readonly perMinute: (given: { readonly count: number }) => string;
  readonly left: (given: { readonly time: string | number }) => string;
  readonly latest: (given: { readonly issue: string | number; readonly state: string | number; readonly time: string | number }) => string;
  readonly now: (given: { readonly issue: string | number }) => string;
  readonly atATime: (given: { readonly count: number }) => string;
  readonly connection: (given: { readonly region: string | number; readonly last4: string | number }) => string;
  readonly connectionOf: (given: { readonly through: string | number; readonly region: string | number; readonly last4: string | number }) => string;
  readonly goneConnection: (given: { readonly region: string | number; readonly last4: string | number }) => string;
  readonly goneConnectionOf: (given: { readonly through: string | number; readonly region: string | number; readonly last4: string | number }) => string;
  readonly projectUses: (given: { readonly name: string | number }) => string;
  readonly projectUsesNone: string;
};
export declare const asking: {
  readonly goOn: string;
  readonly keepOpen: string;
  readonly listGoes: string;
  readonly notStarted: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly fruitless: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly rights: (given: { readonly done: string | number }) => string;
  readonly finding: string;
  readonly found: (given: { readonly done: number }) => string;
  readonly findingSoFar: (given: { readonly done: number }) => string;
  readonly findingOf: (given: { readonly done: number; readonly of: number }) => string;
};
export declare const draft: {
  readonly yours: {
    readonly title: string;
    readonly whatToDo: (given: { readonly ago: string | number; readonly time: string | number }) => string;
  };
  readonly others: {
    readonly title: (given: { readonly who: string | number }) => string;
    readonly whatToDo: (given: { readonly ago: string | number; readonly time: string | number }) => string;
  };
};
export declare const leftPress: {
  readonly start: {
    readonly title: string;
    readonly whatToDo: (given: { readonly done: string | number }) => string;
  };
  readonly resume: {
    readonly title: string;
    readonly whatToDo: (given: { readonly done: string | number }) => string;
  };
};
export declare const reasons: {
  readonly INVALID_INPUT: {
    readonly because: string;
    readonly fix: string;
  };
  readonly NOT_ALLOWED: {
    readonly because: string;
    readonly fix: string;
  };
  readonly NOT_LET_IN: {
    readonly because: string;
    readonly fix: string;
  };
  readonly NOT_FOUND: {
    readonly because: string;
    readonly fix: string;
  };
  readonly NOT_CONNECTED: {
    readonly because: string;
    readonly fix: string;
  };
  readonly TOKEN_ENDED: {
    readonly because: string;
    readonly fix: string;
  };
  readonly TOKEN_REJECTED: {
    readonly because: string;
    readonly fix: string;
  };
  readonly SENDING_STOPPED: {
    readonly because: string;
    readonly fix: string;
  };
  readonly CHANGED_MEANWHILE: {
    readonly because: string;
    readonly fix: string;
  };
  readonly RUN_UNDER_WAY: {
    readonly because: string;
    readonly fix: string;
  };
  readonly NEWER_RELEASE: {
    readonly because: string;
    readonly fix: string;
  };
  readonly REFUSED: {
    readonly because: string;
    readonly fix: string;
  };
  readonly RATE_LIMITED: {
    readonly because: string;
    readonly fix: string;
  };
  readonly QUOTA_USED_UP: {
    readonly because: string;
    readonly fix: string;
  };
  readonly CONNECTOR_DOWN: {
    readonly because: string;
    readonly fix: string;
  };
  readonly ANSWER_UNKNOWN: {
    readonly because: string;
    readonly fix: string;
  };
  readonly OUTCOME_UNKNOWN: {
    readonly because: string;
    readonly fix: string;
  };
  readonly PLATFORM_DOWN: {
    readonly because: string;
    readonly fix: string;
  };
  readonly UNEXPECTED: {
    readonly because: string;
    readonly fix: string;
  };
};
export declare const jiraSilent: string;
export declare const pauses: {
  readonly person: {
    readonly title: (given: { readonly who: string | number; readonly time: string | number }) => string;
    readonly whatToDo: string;
  };
  readonly trouble: {
    readonly title: (given: { readonly time: string | number; readonly because: string | number }) => string;
    readonly whatToDo: (given: { readonly fix: string | number }) => string;
  };
  readonly inARow: {
    readonly title: (given: { readonly time: string | number; readonly because: string | number }) => string;
    readonly whatToDo: (given: { readonly fix: string | number }) => string;
  };
  readonly sameRefusal: {
    readonly title: (given: { readonly time: string | number; readonly quoted: boolean }) => string;
    readonly whoMends: (given: { readonly quoted: boolean }) => string;
    readonly whatToDo: (given: { readonly fix: string | number }) => string;
  };
  readonly connectionGone: {
    readonly title: (given: { readonly time: string | number }) => string;
    readonly whatToDo: string;
  };
  readonly otherToken: {
    readonly title: (given: { readonly time: string | number }) => string;
    readonly whatToDo: string;
  };
  readonly makersRights: {
    readonly title: (given: { readonly time: string | number; readonly who: string | number }) => string;
    readonly titleYours: (given: { readonly time: string | number }) => string;
    readonly onlyMaker: (given: { readonly who: string | number }) => string;
    readonly nobody: string;
  };
  readonly startersRights: (given: { readonly time: string | number }) => string;
  readonly resumeAsks: string;
  readonly noProgress: {
    readonly title: (given: { readonly time: string | number; readonly because: string | number }) => string;
    readonly whatToDo: (given: { readonly fix: string | number }) => string;
  };
  readonly tooMany: {
    readonly title: (given: { readonly time: string | number; readonly most: number }) => string;
    readonly whatToDo: string;
  };
  readonly stopped: {
    readonly thenResume: string;
    readonly thenPush: string;
    readonly previewsGoOn: string;
  };
  readonly stalled: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly askAdmin: string;
  readonly askAdminThenResume: string;
};
export declare const waits: {
  readonly until: (given: { readonly time: string | number }) => string;
  readonly untilBecause: (given: { readonly time: string | number; readonly because: string | number }) => string;
  readonly goesOn: string;
  readonly pageGoesOn: string;
  readonly connector: string;
  readonly jira: string;
};
export declare const waitReasons: {
  readonly RATE_LIMITED: {
    readonly because: string;
    readonly reach: string;
  };
  readonly QUOTA_USED_UP: {
    readonly because: string;
    readonly reach: string;
  };
  readonly NOT_LET_IN: {
    readonly because: string;
    readonly reach: string;
  };
  readonly CONNECTOR_DOWN: {
    readonly because: string;
    readonly reach: string;
  };
  readonly PLATFORM_DOWN: {
    readonly because: string;
    readonly reach: string;
  };
};
export declare const causes: {
  readonly INVALID_INPUT: {
    readonly title: string;
    readonly fix: string;
  };
  readonly NOT_ALLOWED: {
    readonly title: string;
    readonly fix: string;
  };
  readonly NOT_LET_IN: {
    readonly title: string;
    readonly fix: string;
  };
  readonly NOT_FOUND: {
    readonly title: string;
    readonly fix: string;
  };
  readonly NOT_CONNECTED: {
    readonly title: string;
    readonly fix: string;
  };
  readonly TOKEN_ENDED: {
    readonly title: string;
    readonly fix: string;
  };
  readonly TOKEN_REJECTED: {
    readonly title: string;
    readonly fix: string;
  };
  readonly SENDING_STOPPED: {
    readonly title: string;
    readonly fix: string;
  };
  readonly CHANGED_MEANWHILE: {
    readonly title: string;
    readonly fix: string;
  };
  readonly RUN_UNDER_WAY: {
    readonly title: string;
    readonly fix: string;
  };
  readonly NEWER_RELEASE: {
    readonly title: string;
    readonly fix: string;
  };
  readonly REFUSED: {
    readonly title: string;
    readonly fix: string;
  };
  readonly RATE_LIMITED: {
    readonly title: string;
    readonly fix: string;
  };
  readonly QUOTA_USED_UP: {
    readonly title: string;
    readonly fix: string;
  };
  readonly CONNECTOR_DOWN: {
    readonly title: string;
    readonly fix: string;
  };
  readonly ANSWER_UNKNOWN: {
    readonly title: string;
    readonly fix: string;
  };
  readonly OUTCOME_UNKNOWN: {
    readonly title: string;
    readonly fix: string;
  };
  readonly PLATFORM_DOWN: {
    readonly title: string;
    readonly fix: string;
  };
  readonly UNEXPECTED: {
    readonly title: string;
    readonly fix: string;
  };
};
export declare const causeCases: {
  readonly notFound: string;
  readonly maybeSent: (given: { readonly what: string | number }) => string;
  readonly noTime: {
    readonly title: string;
    readonly fix: string;
  };
  readonly refusedByJira: {
    readonly title: string;
    readonly fix: string;
  };
  readonly thenRetry: (given: { readonly fix: string | number }) => string;
};
export declare const causeList: {
  readonly title: string;
  readonly retry: string;
  readonly pushAgain: string;
  readonly retrySome: (given: { readonly count: number }) => string;
  readonly pushSomeAgain: (given: { readonly count: number }) => string;
  readonly download: string;
  readonly openSettings: string;
  readonly settled: string;
  readonly otherAnswers: (given: { readonly count: number }) => string;
};
export declare const causeCounts: {
  readonly pushed: (given: { readonly count: number }) => string;
  readonly refused: (given: { readonly count: number }) => string;
  readonly failed: (given: { readonly count: number }) => string;
  readonly unknown: (given: { readonly count: number }) => string;
  readonly skipped: (given: { readonly count: number }) => string;
};
export declare const counts: {
  readonly pushed: (given: { readonly count: number }) => string;
  readonly refused: (given: { readonly count: number }) => string;
  readonly failed: (given: { readonly count: number }) => string;
  readonly unknown: (given: { readonly count: number }) => string;
  readonly notSent: (given: { readonly count: number }) => string;
  readonly skipped: (given: { readonly count: number }) => string;
  readonly toGo: (given: { readonly count: number }) => string;
};
export declare const result: {
  readonly receipt: string;
  readonly receiptHint: string;
  readonly csv: string;
  readonly json: string;
  readonly settled: string;
  readonly someSettled: (given: { readonly count: number }) => string;
  readonly againQuestion: string;
  readonly againConsequence: string;
  readonly keepUnknown: string;
  readonly pushChanged: string;
  readonly receiptLater: string;
  readonly discarded: string;
  readonly cancelledUnsent: (given: { readonly counts: string | number }) => string;
  readonly cancelled: (given: { readonly counts: string | number }) => string;
  readonly soFar: (given: { readonly counts: string | number }) => string;
  readonly below: string;
  readonly partly: {
    readonly title: (given: { readonly counts: string | number; readonly waiting: number }) => string;
    readonly whatToDo: (given: { readonly who: string | number }) => string;
  };
  readonly changed: {
    readonly title: (given: { readonly atMost: number }) => string;
    readonly whatToDo: string;
  };
  readonly shortReceipt: (given: { readonly read: number; readonly total: number }) => string;
};
export declare const repeats: {
  readonly wrong: (given: { readonly count: number }) => string;
  readonly unknown: (given: { readonly count: number }) => string;
  readonly notSent: (given: { readonly count: number }) => string;
};
export declare const notes: {
  readonly partial: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly unseen: (given: { readonly count: number }) => string;
  readonly unmirrored: (given: { readonly count: number }) => string;
};
export declare const history: {
  readonly title: string;
  readonly none: string;
  readonly open: string;
  readonly opening: string;
  readonly back: string;
  readonly watch: string;
  readonly openIt: string;
  readonly notEnded: string;
  readonly ended: {
    readonly done: (given: { readonly ago: string | number }) => string;
    readonly cancelled: (given: { readonly ago: string | number }) => string;
    readonly closed: (given: { readonly ago: string | number }) => string;
  };
};
export declare const story: {
  readonly created: (given: { readonly who: string | number; readonly ago: string | number; readonly time: string | number }) => string;
  readonly createdByYou: (given: { readonly who: string | number; readonly ago: string | number; readonly time: string | number }) => string;
  readonly pushedBy: (given: { readonly who: string | number }) => string;
  readonly ended: (given: { readonly time: string | number }) => string;
};
export declare const inTheWay: {
  readonly yourDraft: string;
  readonly draft: (given: { readonly who: string | number }) => string;
  readonly draftWay: string;
  readonly yourRun: string;
  readonly run: (given: { readonly who: string | number }) => string;
  readonly runWay: (given: { readonly phase: string | number; readonly done: string | number }) => string;
  readonly yourPartly: string;
  readonly partly: (given: { readonly who: string | number }) => string;
  readonly partlyWay: string;
};
export declare const files: {
  readonly columns: readonly [string, string, string, string, string, string, string, string, string, string, string, string, string, string, string];
  readonly causedBy: {
    readonly connector: string;
    readonly jira: string;
    readonly forge: string;
    readonly app: string;
  };
  readonly planned: {
    readonly push: string;
    readonly linkAndPush: string;
    readonly skip: string;
  };
  readonly facts: {
    readonly run: string;
    readonly project: string;
    readonly projectName: string;
    readonly projectId: string;
    readonly chosen: string;
    readonly startedBy: string;
    readonly pushedBy: string;
    readonly startedAt: string;
    readonly endedAt: string;
    readonly ended: string;
    readonly connection: string;
    readonly host: string;
    readonly region: string;
    readonly token: string;
    readonly items: string;
    readonly leftOut: string;
    readonly issues: string;
  };
  readonly badLines: readonly [string, string, string];
};
