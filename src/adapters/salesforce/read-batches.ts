import type * as z from 'zod/mini';
import type { SalesforceCode } from '../../contract/records/trouble';
import { SalesforceError } from '../../records/model/salesforce-error';
import type { ReadRecords, RecordValues } from '../../ports/salesforce';
import { partTrouble } from './api-trouble';
import { recordIn, type recordsBatch } from './wire';

/** What a part says of a record that is not there for whoever reads. Everything else leaves it unknown. */
const absent: ReadonlySet<SalesforceCode> = new Set(['HIDDEN_OR_GONE', 'NO_ACCESS']);

/** Ids that were asked for in one call, and what was answered. */
export interface AnsweredBatch {
  readonly ids: readonly string[];
  readonly answer: z.output<typeof recordsBatch>;
}

/**
 * What batches tell of each record that was asked for.
 * @throws SalesforceError where they tell nothing of any of them
 */
export function readBatches(batches: readonly AnsweredBatch[]): ReadRecords {
  const records: RecordValues[] = [];
  const notRead: string[] = [];
  let trouble: SalesforceError | null = null;
  for (const { ids, answer } of batches) {
    for (const [at, id] of ids.entries()) {
      const told = toldOf(answer.results[at]);
      if (!(told instanceof SalesforceError)) records.push(told);
      else if (!absent.has(told.code)) {
        notRead.push(id);
        trouble ??= told;
      }
    }
  }
  const asked = batches.reduce((sum, { ids }) => sum + ids.length, 0);
  if (trouble !== null && notRead.length === asked) throw trouble;
  return { records, notRead, trouble };
}

function toldOf(
  part: AnsweredBatch['answer']['results'][number] | undefined,
): RecordValues | SalesforceError {
  if (part === undefined) return new SalesforceError('ANSWER_UNKNOWN');
  if (part.statusCode !== 200) return partTrouble(part.statusCode, part.result);
  return recordIn(part.result) ?? new SalesforceError('ANSWER_UNKNOWN', { status: part.statusCode });
}
