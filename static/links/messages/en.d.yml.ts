// Made from en.yml by `npm run messages`.
export declare const panel: {
  readonly reading: string;
  readonly linkButton: string;
  readonly push: string;
  readonly pushAll: string;
  readonly more: string;
  readonly options: string;
  readonly saveOptions: string;
  readonly unlink: string;
  readonly cancel: string;
  readonly tryAgain: string;
  readonly links: string;
  readonly none: string;
  readonly count: (given: { readonly count: number }) => string;
  readonly showAll: (given: { readonly count: number }) => string;
  readonly readOnly: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly onlyViewed: string;
  readonly viewOnly: string;
  readonly reminder: (given: { readonly name: string | number; readonly days: number }) => string;
  readonly jiraReminder: (given: { readonly name: string | number; readonly jiraToken: string | number; readonly days: number }) => string;
  readonly draftKept: string;
};
export declare const copying: {
  readonly copyId: string;
  readonly id: string;
  readonly copied: string;
  readonly selected: string;
};
export declare const names: {
  readonly withId: (given: { readonly name: string | number; readonly id: string | number }) => string;
};
export declare const several: {
  readonly through: (given: { readonly through: string | number }) => string;
  readonly elsewhere: (given: { readonly name: string | number }) => string;
  readonly removedOne: string;
};
export declare const remembered: {
  readonly from: (given: { readonly age: string | number }) => string;
  readonly checking: (given: { readonly age: string | number }) => string;
  readonly more: (given: { readonly count: number }) => string;
};
export declare const doubt: {
  readonly title: string;
  readonly plain: string;
  readonly reason: (given: { readonly reason: string | number; readonly whatToDo: string | number }) => string;
};
export declare const optionsNow: {
  readonly title: string;
  readonly whatToDo: (given: { readonly names: string | number }) => string;
  readonly noneOn: string;
};
export declare const optionsOutcomes: {
  readonly changed: {
    readonly title: string;
  };
  readonly keptOther: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly notConfirmed: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const unlinking: {
  readonly question: (given: { readonly name: string | number }) => string;
  readonly consequence: string;
  readonly meanwhile: (given: { readonly what: string | number }) => string;
  readonly appeared: (given: { readonly count: number }) => string;
  readonly vanished: (given: { readonly count: number }) => string;
};
export declare const unlinkOutcomes: {
  readonly unlinked: {
    readonly title: (given: { readonly name: string | number }) => string;
  };
  readonly alreadyGone: {
    readonly title: (given: { readonly name: string | number }) => string;
  };
  readonly stillLinked: {
    readonly title: (given: { readonly name: string | number }) => string;
    readonly whatToDo: string;
  };
  readonly lastLinkStays: {
    readonly title: (given: { readonly name: string | number }) => string;
    readonly whatToDo: string;
  };
  readonly notConfirmed: {
    readonly title: (given: { readonly name: string | number }) => string;
    readonly whatToDo: string;
  };
};
export declare const linked: {
  readonly linked: (given: { readonly count: number }) => string;
  readonly alreadyLinked: (given: { readonly count: number }) => string;
  readonly notConfirmed: (given: { readonly count: number }) => string;
  readonly lookAgain: string;
  readonly push: (given: { readonly what: string | number }) => string;
};
export declare const gone: {
  readonly linkAgain: string;
  readonly dismiss: string;
  readonly isNew: string;
  readonly title: (given: { readonly name: string | number }) => string;
  readonly whatToDo: string;
  readonly notPushed: string;
  readonly notChanged: string;
  readonly came: (given: { readonly count: number }) => string;
};
export declare const lastPush: {
  readonly pushed: (given: { readonly ago: string | number }) => string;
  readonly refused: (given: { readonly ago: string | number }) => string;
  readonly failed: (given: { readonly ago: string | number }) => string;
  readonly unknown: (given: { readonly ago: string | number }) => string;
  readonly notKnown: string;
  readonly never: string;
};
export declare const pushOutcomes: {
  readonly pushed: {
    readonly title: string;
  };
  readonly refused: {
    readonly title: string;
  };
  readonly failed: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly unknown: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly skipped: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly notSent: {
    readonly title: string;
    readonly whatToDo: string;
  };
};
export declare const notPushed: {
  readonly because: (given: { readonly reason: string | number }) => string;
  readonly refusedBefore: string;
  readonly stands: string;
  readonly notCarriedOut: string;
  readonly thenPushAgain: (given: { readonly fix: string | number }) => string;
  readonly thenPushThis: (given: { readonly fix: string | number }) => string;
  readonly badAnswer: (given: { readonly what: string | number }) => string;
};
export declare const pushSum: {
  readonly pushed: (given: { readonly count: string | number }) => string;
  readonly refused: (given: { readonly count: string | number }) => string;
  readonly failed: (given: { readonly count: string | number }) => string;
  readonly unknown: (given: { readonly count: string | number }) => string;
  readonly skipped: (given: { readonly count: string | number }) => string;
  readonly notSent: (given: { readonly count: string | number }) => string;
  readonly below: string;
  readonly nothing: string;
  readonly andMore: (given: { readonly names: string | number; readonly count: string | number }) => string;
  readonly quoting: (given: { readonly what: string | number; readonly quote: string | number }) => string;
};
export declare const form: {
  readonly address: string;
  readonly addressHint: string;
  readonly options: string;
  readonly link: string;
  readonly linkAndPush: string;
  readonly cancel: string;
  readonly done: string;
  readonly close: string;
  readonly nothingEntered: string;
  readonly tooMany: string;
  readonly noneReady: (given: { readonly lines: number }) => string;
  readonly pickFirst: (given: { readonly text: string | number }) => string;
  readonly findNothing: string;
  readonly backToFind: string;
  readonly linesStay: (given: { readonly lines: number }) => string;
};
export declare const verdicts: {
  readonly ready: (given: { readonly count: number }) => string;
  readonly wrong: (given: { readonly count: number }) => string;
  readonly duplicate: (given: { readonly name: string | number }) => string;
  readonly alreadyLinked: (given: { readonly name: string | number }) => string;
  readonly unconfirmed: (given: { readonly name: string | number }) => string;
  readonly oneCase: (given: { readonly name: string | number }) => string;
  readonly repaired: (given: { readonly name: string | number }) => string;
};
export declare const picked: {
  readonly title: string;
  readonly remove: (given: { readonly name: string | number }) => string;
  readonly removeThis: string;
  readonly org: (given: { readonly host: string | number }) => string;
  readonly orgOfConnection: string;
  readonly linkedMeanwhile: string;
  readonly unconfirmed: string;
  readonly keys: string;
  readonly added: (given: { readonly name: string | number; readonly object: string | number; readonly id: string | number; readonly org: string | number }) => string;
  readonly addedUnnamed: (given: { readonly name: string | number; readonly org: string | number }) => string;
};
