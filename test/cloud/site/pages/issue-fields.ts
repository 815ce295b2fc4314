import * as z from 'zod/mini';

const named = z.nullable(z.object({ name: z.string() }));
const person = z.nullable(z.object({ displayName: z.string() }));
const node: z.ZodMiniType<Node> = z.lazy(() =>
  z.object({ text: z.optional(z.string()), content: z.optional(z.array(node)) }),
);
interface Node {
  readonly text?: string | undefined;
  readonly content?: readonly Node[] | undefined;
}

const fields = z.object({
  status: z.object({ name: z.string(), statusCategory: z.object({ key: z.string() }) }),
  priority: named,
  assignee: person,
  reporter: person,
  created: z.string(),
  updated: z.string(),
  description: z.nullable(node),
});

/** The fields of an issue that its page shows, as text. */
export interface ShownFields {
  readonly status: { readonly name: string; readonly category: string };
  readonly priority: string;
  readonly assignee: string;
  readonly reporter: string;
  readonly created: string;
  readonly updated: string;
  readonly paragraphs: readonly string[];
}

/** Reads an issue's fields as Jira's REST API spells them. */
export function readFields(raw: Readonly<Record<string, unknown>>): ShownFields {
  const found = fields.parse(raw);
  return {
    status: { name: found.status.name, category: found.status.statusCategory.key },
    priority: found.priority?.name ?? 'None',
    assignee: found.assignee?.displayName ?? 'Unassigned',
    reporter: found.reporter?.displayName ?? 'Anonymous',
    created: day(found.created),
    updated: day(found.updated),
    paragraphs: (found.description?.content ?? []).map(textOf),
  };
}

function textOf({ text = '', content = [] }: Node): string {
  return text + content.map(textOf).join('');
}

function day(instant: string): string {
  return new Date(instant.replace(/\+0000$/, 'Z')).toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
}
