import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';

const shared = { id: z.string(), input: z.string(), note: z.string(), chosen: z.nullable(z.string()) };
const aCase = z.discriminatedUnion('kind', [
  z.object({
    ...shared,
    kind: z.literal('record'),
    expected: z.object({ accept: z.array(z.string()), untrue: z.array(z.string()) }),
  }),
  z.object({
    ...shared,
    kind: z.literal('pairs'),
    expected: z.object({ pairs: z.array(z.string()), atMostBad: z.int() }),
  }),
  z.object({ ...shared, kind: z.literal('token'), expected: z.object({ accept: z.array(z.string()) }) }),
]);
type Case = z.output<typeof aCase>;

/** The texts from the field of one kind; README.md beside them says what is expected of each. */
export function casesOf<Kind extends Case['kind']>(kind: Kind): readonly Extract<Case, { kind: Kind }>[] {
  const text = readFileSync(path.join(__dirname, 'pasted.json'), 'utf8');
  const isOfKind = (one: Case): one is Extract<Case, { kind: Kind }> => one.kind === kind;
  return z.array(aCase).parse(JSON.parse(text)).filter(isOfKind);
}
