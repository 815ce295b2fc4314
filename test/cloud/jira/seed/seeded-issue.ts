import * as z from 'zod/mini';

const name = z.enum(['ada', 'paula', 'evan', 'vera']);

/** A seeded issue, in the words of the catalogs. */
export const seededIssue = z.object({
  type: z.string(),
  priority: z.string(),
  status: z.string(),
  assignee: z.nullable(name),
  reporter: name,
  daysOld: z.number(),
  summary: z.string(),
  description: z.nullable(z.string()),
});
/** A seeded issue. */
export type SeededIssue = z.output<typeof seededIssue>;

/** The issues of one project, with their ids. */
export interface SeededProject {
  readonly key: string;
  readonly issues: readonly { readonly id: number; readonly issue: SeededIssue }[];
}
