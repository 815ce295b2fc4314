import { json, Refusal, type Answer } from '../../connector/answer';
import { looksLikeRecordId } from '../../connector/state/record-id';
import type { FieldDef } from '../schema/object-def';
import { resolve } from '../soql/resolve';
import type { RestCall } from './call';
import type { Row } from './eyes';
import { refuseRest } from './rest-errors';
import { uiParent, uiValue } from './ui-value';

/**
 * `GET /ui-api/records/{id}`: a record with the fields of its compact layout, and the optional ones the caller sees.
 * @see https://developer.salesforce.com/docs/atlas.en-us.uiapi.meta/uiapi/ui_api_resources_record_get.htm
 */
export function uiRecord(call: RestCall): Answer {
  return json(200, recordOf(call, call.parts[0] ?? '', wishOf(call)));
}

/** `GET /ui-api/records/batch/{ids}`: several at once, each with a status of its own. */
export function uiRecords(call: RestCall): Answer {
  const ids = (call.parts[0] ?? '').split(',');
  const { batchIds } = call.world.switches.get();
  if (ids.length > batchIds) throw refuseRest('tooManyIds', `no more than ${String(batchIds)} record ids`);
  const wish = wishOf(call);
  const results = ids.map((id) => {
    try {
      return { statusCode: 200, result: recordOf(call, id, wish) };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const result: unknown = JSON.parse(error.answer.body);
      return { statusCode: error.answer.status, result };
    }
  });
  return json(200, { hasErrors: results.some(({ statusCode }) => statusCode !== 200), results });
}

interface Wish {
  /** Whether the fields of the compact layout are wanted. */
  readonly compact: boolean;
  readonly needed: readonly string[];
  readonly optional: readonly string[];
}

function wishOf({ request: { query } }: RestCall): Wish {
  const list = (name: string) => (query.get(name) ?? '').split(',').filter(Boolean);
  const [layouts, modes] = [list('layoutTypes'), list('modes')];
  if (layouts.some((layout) => layout !== 'Compact')) {
    throw refuseRest('badParameter', 'of layoutTypes, the stand-in knows Compact');
  }
  if (modes.some((mode) => mode !== 'View'))
    throw refuseRest('badParameter', 'of modes, the stand-in knows View');
  const wish = { compact: layouts.length > 0, needed: list('fields'), optional: list('optionalFields') };
  if (!wish.compact && wish.needed.length + wish.optional.length === 0) {
    throw refuseRest('badParameter', 'specify layoutTypes, fields or optionalFields');
  }
  return wish;
}

function recordOf(call: RestCall, id: string, wish: Wish): object {
  const row = needRow(call, id);
  const fields: Record<string, unknown> = {};
  const add = (field: FieldDef) => {
    fields[field.name] = uiValue(call.eyes, row, field);
    if (field.to) fields[field.to.relationship] ??= uiParent(call.eyes, row, field);
  };
  const { object, values } = row;
  if (wish.compact) {
    for (const field of call.eyes.fieldsOf(object)) if (object.compact.includes(field.name)) add(field);
  }
  for (const name of wish.needed) addNamed(call, row, name, fields);
  for (const name of wish.optional) {
    try {
      addNamed(call, row, name, fields);
    } catch (error) {
      // An optional field that the caller does not see is left out.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  const modified = values['LastModifiedDate'] ?? null;
  return {
    ...{ apiName: object.name, childRelationships: {}, eTag: `"${String(modified)}"`, fields, id: row.id },
    ...{ lastModifiedById: values['OwnerId'] ?? null, lastModifiedDate: modified, recordTypeId: null },
    ...{ recordTypeInfo: null, systemModstamp: modified, weakEtag: Date.parse(modified ?? '') || 0 },
  };
}

/** A field by its full name: `Case.Status`, or `Case.Account.Name`. Names of other objects are passed over. */
function addNamed({ eyes }: RestCall, row: Row, name: string, fields: Record<string, unknown>): void {
  const [object = '', ...path] = name.split('.');
  if (object !== row.object.name) return;
  const { parents, field } = resolve(eyes, row.object, { parts: path, at: 0 }, name);
  const [parent, further] = parents;
  if (!parent) {
    fields[field.name] = uiValue(eyes, row, field);
    return;
  }
  if (further || field.name !== 'Name') throw refuseRest('badParameter', `the stand-in knows no ${name}`);
  fields[parent.to?.relationship ?? ''] = uiParent(eyes, row, parent);
}

function needRow({ world, eyes }: RestCall, id: string): Row {
  if (!looksLikeRecordId(id)) throw refuseRest('malformedId', `malformed id ${id}`);
  const found = eyes.find(id);
  if (typeof found === 'object') return found.row;
  const { deletedRecord, hiddenRecord } = world.switches.get();
  if (found === 'deleted' && deletedRecord === 'ENTITY_IS_DELETED') throw refuseRest('deleted');
  if (found === 'hidden' && hiddenRecord === 'INSUFFICIENT_ACCESS') throw refuseRest('noAccess');
  throw refuseRest('notFound');
}
