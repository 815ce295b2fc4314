// Made from en.yml by `npm run messages`.
export declare const projectChoice: {
  readonly title: string;
  readonly other: string;
};
