// Made from en.yml by `npm run messages`.
export declare const projectChoice: {
  readonly title: string;
  readonly search: string;
  readonly searchHint: string;
  readonly other: string;
  readonly searching: string;
  readonly none: string;
  readonly shown: (given: { readonly total: number }) => string;
  readonly shownOf: (given: { readonly shown: number; readonly total: number }) => string;
  readonly failed: {
    readonly title: string;
    readonly whatToDo: string;
  };
  readonly tryAgain: string;
};
