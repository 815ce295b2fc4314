import * as z from 'zod/mini';
import type { StorageFault } from '../faults';
import type { CallResult } from '../runtime/messages';
import { answerJson } from './answers';

const keyedItems = z.array(z.looseObject({ key: z.string() }));
const single = z.object({ key: z.string() });
const query = z.object({ where: z.array(z.object({ values: z.array(z.string()) })) });
const transaction = z.object({ set: z.optional(keyedItems), delete: z.optional(keyedItems) });
const batchAnswer = z.object({ successfulKeys: keyedItems, failedKeys: keyedItems });

const message = 'a fault was asked for';

/** Whether a fault is meant for this call of the storage API. */
export function strikes({ paths, keys }: StorageFault, path: string, body: unknown): boolean {
  if (paths !== 'all' && !paths.includes(path)) return false;
  return keys === undefined || keysOf(body).some((key) => new RegExp(keys).test(key));
}

/** Answers a call that a fault hits. `ask` does the part of the work that the fault lets happen. */
export function answerWithFault(
  fault: StorageFault,
  path: string,
  body: unknown,
  ask: (body: unknown) => CallResult,
): CallResult {
  const { status, code, keys } = fault;
  const items = path.startsWith('/api/v1/batch/') ? keyedItems.safeParse(body) : null;
  if (keys !== undefined && items?.success) return answerBatch({ ...fault, keys }, items.data, ask);
  if (fault.performed) ask(body);
  return answerJson(status, { code, message });
}

function answerBatch(
  { code, keys, performed }: StorageFault & { readonly keys: string },
  items: z.output<typeof keyedItems>,
  ask: (body: unknown) => CallResult,
): CallResult {
  const isHit = ({ key }: { readonly key: string }) => new RegExp(keys).test(key);
  const isSpared = (item: { readonly key: string }) => !isHit(item);
  const worked = performed ? items : items.filter(isSpared);
  const answer = worked.length > 0 ? ask(worked) : answerJson(200, { successfulKeys: [], failedKeys: [] });
  if (answer.kind !== 'answer' || answer.status !== 200) return answer;
  const { successfulKeys, failedKeys } = batchAnswer.parse(JSON.parse(String(answer.body)));
  const hits = items.filter(isHit).map(({ key }) => ({ key, error: { code, message } }));
  return answerJson(200, {
    successfulKeys: successfulKeys.filter(isSpared),
    failedKeys: [...failedKeys.filter(isSpared), ...hits],
  });
}

/** The keys a call of the storage API names (`@forge/kvs/out/storage-api.js`). */
function keysOf(body: unknown): readonly string[] {
  const one = single.safeParse(body);
  if (one.success) return [one.data.key];
  const many = keyedItems.safeParse(body);
  if (many.success) return many.data.map(({ key }) => key);
  const asked = query.safeParse(body);
  if (asked.success) return asked.data.where.flatMap(({ values }) => values);
  const whole = transaction.safeParse(body);
  if (!whole.success) return [];
  return [...(whole.data.set ?? []), ...(whole.data.delete ?? [])].map(({ key }) => key);
}
