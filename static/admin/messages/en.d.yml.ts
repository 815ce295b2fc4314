// Made from en.yml by `npm run messages`.
export declare const projectChoice: {
  readonly title: string;
  readonly other: string;
};
export declare const access: {
  readonly heading: string;
  readonly headingOf: (given: { readonly name: string | number }) => string;
  readonly opening: string;
  readonly setUp: string;
};
