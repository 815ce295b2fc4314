import type { ChosenObject } from '../../contract/records/access';
import type { Ports } from '../../ports/ports';
import type { RecordValues } from '../../ports/salesforce';
import { readRecords } from '../read-records';
import type { Eyes } from '../eyes';

/** So many facts of a record tell it from another. */
export const mostFacts = 2;

/**
 * Found records with what search does not return: fields of a parent, and the compact layout's, where an admin chose no
 * fields. One call for all that lack them, and none where nothing does. Records that are gone meanwhile are left out. If the
 * call fails, names are better than nothing.
 */
export async function completeRecords(
  { log }: Pick<Ports, 'log'>,
  { salesforce, access }: Eyes,
  records: readonly RecordValues[],
): Promise<readonly RecordValues[]> {
  const lacking = access.objects.filter(lacks);
  const objects = new Set(lacking.map(({ name }) => name));
  const those = records.filter(({ object }) => objects.has(object));
  if (those.length === 0) return records;
  try {
    const read = await readRecords(salesforce, lacking, those);
    const whole = new Map(read.records.map((record) => [record.id, record]));
    const kept = new Set(read.notRead);
    if (read.trouble) log.trouble('found records not all completed', {}, read.trouble);
    return records.flatMap((record) =>
      !objects.has(record.object) || kept.has(record.id) ? record : (whole.get(record.id) ?? []),
    );
  } catch (error) {
    log.trouble('found records not completed', {}, error);
    return records;
  }
}

function lacks({ nameField, fields, status }: ChosenObject): boolean {
  const facts = fields.filter(({ path }) => path !== nameField && path !== status).slice(0, mostFacts);
  return fields.length === 0 || facts.some(({ path }) => path.includes('.'));
}
