import { recordsCall } from '../../../src/adapters/salesforce/calls';
import type { ChosenObject } from '../../../src/contract/records/access';
import type { Wanted } from '../../../src/ports/salesforce';
import { readRecords } from '../../../src/records/read-records';
import { aCaseId } from '../../builders';

/** What Salesforce takes: https://developer.salesforce.com/docs/atlas.en-us.salesforce_app_limits_cheatsheet.meta */
const longestAddress = 16_384;

const anObject = (n: number, fields: number): ChosenObject => ({
  name: `An_Object_With_A_Long_Name_${String(n)}__c`,
  label: 'Object',
  nameField: 'Name',
  fields: Array.from({ length: fields }, (_, at) => ({
    path: `A_Field_With_A_Long_Name_${String(at)}__c`,
    label: 'Field',
    type: 'string',
  })),
  status: null,
});

/** What was asked of Salesforce in one call each. */
async function asked(objects: readonly ChosenObject[], named: readonly { id: string; object: string }[]) {
  const calls: { ids: readonly string[]; wanted: readonly Wanted[] }[] = [];
  const records = (ids: readonly string[], wanted: readonly Wanted[]) => {
    calls.push({ ids, wanted });
    return Promise.resolve({ records: [], notRead: [...ids], trouble: null });
  };
  const { notRead } = await readRecords({ records }, objects, named);
  expect([...notRead].sort()).toEqual(named.map(({ id }) => id).sort());
  return calls;
}

test('objects that no record is of are not asked for', async () => {
  const [one, other] = [anObject(1, 3), anObject(2, 3)];
  const calls = await asked([one, other], [{ id: aCaseId(1), object: one.name }]);
  expect(calls).toMatchObject([{ ids: [aCaseId(1)], wanted: [{ object: one.name }] }]);
});

test('no address is too long, of whatever was chosen, and each record is asked for once', async () => {
  const objects = Array.from({ length: 20 }, (_, n) => anObject(n, 12));
  const named = Array.from({ length: 200 }, (_, n) => ({
    id: aCaseId(n),
    object: objects[n % 20]?.name ?? '',
  }));
  const calls = await asked(objects, named);
  expect(calls.length).toBeGreaterThan(1);
  for (const { ids, wanted } of calls)
    expect(recordsCall(ids, wanted).path.length).toBeLessThan(longestAddress - 500);
});

test('two hundred records of objects with a handful of fields are one call', async () => {
  const objects = [anObject(1, 12), anObject(2, 12)];
  const named = Array.from({ length: 200 }, (_, n) => ({
    id: aCaseId(n),
    object: objects[n % 2]?.name ?? '',
  }));
  expect(await asked(objects, named)).toHaveLength(1);
});
