// Made from en.yml by `npm run messages`.
export declare const tried: {
  readonly plain: string;
  readonly named: (given: { readonly who: string | number; readonly time: string | number }) => string;
  readonly counted: (given: { readonly count: number; readonly total: number }) => string;
  readonly chosen: (given: { readonly by: 'jira' | 'other' }) => string;
  readonly asked: (given: { readonly sure: boolean }) => string;
  readonly nested: (given: { readonly count: number; readonly who: string | number; readonly kind: 'big' | 'other' }) => string;
  readonly listed: readonly [string, (given: { readonly name: string | number }) => string];
};
export declare const alone: string;
export declare const untranslated: string;
