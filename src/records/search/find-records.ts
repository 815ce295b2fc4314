import { mostObjects, type ChosenObject } from '../../contract/records/access';
import type { ObjectShape, RecordValues, Wanted } from '../../ports/salesforce';
import type { Eyes } from '../eyes';
import { exactForms } from '../model/exact-forms';
import { closedFields, currencyField } from '../model/card';
import { SalesforceError } from '../model/salesforce-error';
import { shapeOf, shapeAnew, type ShapeNeeds } from '../shape-of';

/**
 * What was found, exact numbers first; `mayHaveMore` where as many of an object came as were asked for, or some were left out. `failed` is the error
 * of a part of the question, where another part found something. `isPartial`: read by search, which returns fewer fields.
 */
export interface Found {
  readonly records: readonly RecordValues[];
  readonly mayHaveMore: boolean;
  readonly failed: unknown;
  readonly isPartial: boolean;
}

/** So many are found of all objects together, and of one object where there are others. */
const mostFound = 20;
const mostOfEach = 10;

/** A number belongs to one record; two may share one where an org has made it up itself. */
const mostExact = 3;

/** An object as these eyes may look at it: with the fields they can see of those that are wanted of its own. */
interface Visible {
  readonly wanted: Wanted;
  readonly shape: ObjectShape;
}

/**
 * Finds records of these objects: by their text, and side by side by their number where the text has the form of one. One
 * call, and one more for each object with numbers then. Objects and fields are named as they were described to the
 * principal. Where something of it has been hidden since, it is described anew and asked once more.
 * @throws SalesforceError
 */
export async function findRecords(
  ports: ShapeNeeds,
  eyes: Eyes,
  objects: readonly ChosenObject[],
  text: string,
): Promise<Found> {
  const seen = await visible(ports, eyes, objects, shapeOf);
  try {
    return await findIn(eyes, seen, text);
  } catch (error) {
    if (!isHidden(error)) throw error;
    return findIn(eyes, await visible(ports, eyes, objects, shapeAnew), text);
  }
}

async function findIn(
  { salesforce }: Eyes,
  { objects, failed: undescribed }: Described,
  text: string,
): Promise<Found> {
  const asked = objects.length === 1 ? mostFound : mostOfEach;
  const wanted = objects.map((object) => object.wanted);
  const numbers = exactForms(text);
  const exact = objects
    .filter(({ shape }) => numbers.length > 0 && shape.isNumbered)
    .map((object) => salesforce.exactly(object.wanted, object.shape.nameField, numbers, mostExact));
  const [byText, ...byNumber] = await Promise.allSettled([salesforce.search(text, wanted, asked), ...exact]);
  const texts = answered(byText);
  const shared = sharedOut(texts);
  const records = new Map([...byNumber.flatMap(answered), ...shared].map((record) => [record.id, record]));
  const failed = [byText, ...byNumber]
    .filter((each) => each.status === 'rejected')
    .map(({ reason }) => reason as unknown);
  if (failed.some(isHidden) || (failed.length > 0 && records.size === 0))
    throw failed.find(isHidden) ?? failed[0];
  const count = (object: string): number => texts.filter((record) => record.object === object).length;
  return {
    records: [...records.values()],
    mayHaveMore: shared.length < texts.length || wanted.some(({ object }) => count(object) >= asked),
    failed: failed[0] ?? undescribed,
    isPartial: true,
  };
}

/** Where more came than are shown, each object has the same room, and leaves to the others what it does not fill. */
function sharedOut(records: readonly RecordValues[]): readonly RecordValues[] {
  const ranks = new Map<string, number>();
  const ranked = records.map((record) => {
    const rank = ranks.get(record.object) ?? 0;
    ranks.set(record.object, rank + 1);
    return { record, rank };
  });
  const shown = new Set(ranked.toSorted((a, b) => a.rank - b.rank).slice(0, mostFound));
  return ranked.filter((each) => shown.has(each)).map(({ record }) => record);
}

function answered(settled: PromiseSettledResult<readonly RecordValues[]>): readonly RecordValues[] {
  return settled.status === 'fulfilled' ? settled.value : [];
}

type Describe = typeof shapeOf;

/** Objects that may be searched, and why another one cannot be, which takes nothing from them. */
interface Described {
  readonly objects: readonly Visible[];
  readonly failed: unknown;
}

async function visible(
  ports: ShapeNeeds,
  { salesforce, principal }: Eyes,
  objects: readonly ChosenObject[],
  describe: Describe,
): Promise<Described> {
  const failed: unknown[] = [];
  const described = await Promise.all(
    objects.slice(0, mostObjects).map(async (object) => {
      try {
        const shape = await describe(ports, salesforce, principal, object.name);
        return [{ wanted: wantedIn(object, shape), shape }];
      } catch (error) {
        if (!isHidden(error)) failed.push(error);
        return [];
      }
    }),
  );
  const seen = described.flat();
  if (seen.length === 0) throw failed[0] ?? new SalesforceError('HIDDEN_OR_GONE');
  return { objects: seen, failed: failed[0] ?? null };
}

/** Fields of the record itself: search returns no others. */
function wantedIn({ name, nameField, fields, status }: ChosenObject, shape: ObjectShape): Wanted {
  const seen = new Set([shape.nameField, ...shape.fields.map(({ path }) => path)]);
  const names = [nameField, shape.nameField, ...(status === null ? [] : [status])];
  const wished = [...names, ...fields.map(({ path }) => path), currencyField, ...closedFields];
  return {
    object: name,
    fields: [...new Set(wished)].filter((path) => seen.has(path) && !path.includes('.')),
  };
}

function isHidden(error: unknown): boolean {
  return (
    error instanceof SalesforceError && (error.code === 'FIELD_HIDDEN' || error.code === 'HIDDEN_OR_GONE')
  );
}
