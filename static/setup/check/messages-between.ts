import * as z from 'zod/mini';
import { knownShape } from '../../../src/setup/check/known';
import { troubleCodes } from '../../../src/setup/check/trouble';
import { isRuleId, type RuleId } from '../../../src/setup/rules';

/** What the page says to the worker: check these, stop. */
export const toWorker = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('check'),
    files: z.array(z.object({ path: z.string(), file: z.instanceof(Blob) })),
    known: knownShape,
  }),
  z.object({ kind: z.literal('stop') }),
]);

const finding = z.object({
  rule: z.custom<RuleId>((name) => typeof name === 'string' && isRuleId(name)),
  severity: z.enum(['error', 'warning', 'advice']),
  path: z.string(),
  name: z.string(),
  value: z.string(),
  wanted: z.string(),
});

const trouble = z.object({ code: z.enum(troubleCodes), path: z.string(), detail: z.string() });

/** What the worker says to the page. `failed`: a fault of the checker's own. */
export const fromWorker = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.number(), total: z.number() }),
  z.object({ kind: z.literal('stopped') }),
  z.object({
    kind: z.literal('checked'),
    findings: z.array(finding),
    troubles: z.array(trouble),
    files: z.number(),
    components: z.number(),
  }),
  z.object({ kind: z.literal('failed') }),
]);

export type ToWorker = z.output<typeof toWorker>;
export type FromWorker = z.output<typeof fromWorker>;
