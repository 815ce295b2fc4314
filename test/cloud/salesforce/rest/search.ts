import * as z from 'zod/mini';
import { json, type Answer } from '../../connector/answer';
import { resolve } from '../soql/resolve';
import type { RestCall } from './call';
import type { Eyes, Row } from './eyes';
import { refuseRest } from './rest-errors';
import { searchTest } from './search-words';
import { attributesOf, wireValue } from './wire-value';

const scope = z.enum(['ALL', 'NAME', 'EMAIL', 'PHONE', 'SIDEBAR']);
const limit = z.int().check(z.gte(1), z.lte(2_000));
const wishShape = z.strictObject({
  q: z.string(),
  in: z.optional(scope),
  fields: z.optional(z.array(z.string())),
  sobjects: z.optional(
    z.array(
      z.strictObject({
        name: z.string(),
        fields: z.optional(z.array(z.string())),
        limit: z.optional(limit),
      }),
    ),
  ),
  overallLimit: z.optional(limit),
  defaultLimit: z.optional(limit),
  spellCorrection: z.optional(z.boolean()),
});
type Wish = z.output<typeof wishShape>;

/**
 * `POST /parameterizedSearch`: text search without SOSL. The text is plain, so that nothing in it can be a clause.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_search_parameterized_post.htm
 */
export function searchByPost(call: RestCall): Answer {
  return search(call, readBody(call.request.body));
}

/** `GET /parameterizedSearch?q=`: the same, with an object's fields and limit as `Case.fields` and `Case.limit`. */
export function searchByGet(call: RestCall): Answer {
  const { query } = call.request;
  const number = (name: string) => (query.has(name) ? Number(query.get(name)) : undefined);
  const list = (name: string) => query.get(name)?.split(',').filter(Boolean);
  const sobjects = query.getAll('sobject').flatMap((each) => each.split(','));
  const known = [
    ...['q', 'in', 'sobject', 'fields', 'overallLimit', 'defaultLimit', 'spellCorrection'],
    ...sobjects.flatMap((name) => [`${name}.fields`, `${name}.limit`]),
  ];
  const unknown = [...query.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) throw refuseRest('badParameter', `the stand-in knows no parameter ${unknown}`);
  return search(
    call,
    checked({
      q: query.get('q') ?? '',
      in: query.get('in') ?? undefined,
      fields: list('fields'),
      sobjects:
        sobjects.length === 0
          ? undefined
          : sobjects.map((name) => ({
              name,
              fields: list(`${name}.fields`),
              limit: number(`${name}.limit`),
            })),
      overallLimit: number('overallLimit'),
      defaultLimit: number('defaultLimit'),
    }),
  );
}

function search({ world, eyes }: RestCall, wish: Wish): Answer {
  const test = searchTest(world.switches.get(), wish.q);
  const { sobjects, overallLimit = 2_000, defaultLimit = 200 } = wish;
  const everywhere = eyes.objects.filter(({ searched }) => searched.length > 0).map(({ name }) => ({ name }));
  const asked: readonly { name: string; fields?: string[] | undefined; limit?: number | undefined }[] =
    sobjects ?? everywhere;
  const records = asked.flatMap(({ name, fields = wish.fields ?? ['Id'], limit: most = defaultLimit }) => {
    const object = eyes.object(name);
    if (!object || object.searched.length === 0) {
      throw refuseRest('noSuchType', `sObject type '${name}' is not supported.`);
    }
    const shown = fields.map((field) => resolve(eyes, object, { parts: [field], at: 0 }, field).field);
    // A field that is hidden from the user is not searched for them either.
    const searched = fieldsIn(wish.in ?? 'ALL', eyes, object.searched, object.nameField).filter((field) =>
      eyes.field(object, field),
    );
    const found = eyes
      .rows(object, test.text)
      .filter((row) => test.matches(searched.map((field) => row.values[field] ?? '')));
    return found.slice(0, most).map((row) => recordOf(row, shown));
  });
  return json(200, { searchRecords: records.slice(0, overallLimit) });
}

function fieldsIn(
  where: z.output<typeof scope>,
  eyes: Eyes,
  searched: readonly string[],
  nameField: string,
): readonly string[] {
  if (where === 'NAME') return [nameField, 'Subject'];
  if (where === 'EMAIL') return ['Email'];
  return where === 'PHONE' ? ['Phone'] : searched;
}

function recordOf(row: Row, fields: readonly Parameters<typeof wireValue>[1][]): object {
  return {
    ...attributesOf(row),
    ...Object.fromEntries(fields.map((field) => [field.name, wireValue(row, field)])),
  };
}

function readBody(body: Buffer): Wish {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString());
  } catch {
    throw refuseRest('malformedJson');
  }
  return checked(parsed);
}

function checked(input: unknown): Wish {
  const parsed = wishShape.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw refuseRest('malformedSearch', `cannot read ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}
