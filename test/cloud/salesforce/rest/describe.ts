import type { Answer } from '../../connector/answer';
import { labelIn, pluralIn, type FieldDef, type ObjectDef } from '../schema/object-def';
import type { RestCall } from './call';
import type { Eyes } from './eyes';
import { refuseRest } from './rest-errors';
import { unlessUnchanged } from './unless-unchanged';

/** `GET /sobjects`: every object the caller sees, in short. */
export function describeGlobal(call: RestCall): Answer {
  const sobjects = call.eyes.objects.map((object) => shortly(call.eyes, object));
  const body = { encoding: 'UTF-8', maxBatchSize: 200, sobjects };
  return unlessUnchanged(call, call.eyes.org.describedAt, body);
}

/**
 * `GET /sobjects/{object}/describe`: the object with the fields the caller sees, labelled in the caller's language.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_sobject_describe.htm
 */
export function describeObject(call: RestCall): Answer {
  const [name = ''] = call.parts;
  const object = call.eyes.object(name);
  if (!object) throw refuseRest('notFound');
  const fields = call.eyes.fieldsOf(object).map((field) => fieldOf(call.eyes, object, field));
  return unlessUnchanged(call, call.eyes.org.describedAt, {
    ...shortly(call.eyes, object),
    fields,
    childRelationships: [],
    recordTypeInfos: [],
  });
}

function shortly({ user }: Eyes, object: ObjectDef): object {
  const isSystem = object.searched.length === 0;
  const base = `/services/data/v67.0/sobjects/${object.name}`;
  return {
    ...{
      name: object.name,
      label: labelIn(user.language, object),
      labelPlural: pluralIn(user.language, object),
    },
    ...{
      keyPrefix: object.keyPrefix,
      custom: object.custom,
      customSetting: false,
      deprecatedAndHidden: false,
    },
    ...{ queryable: true, retrieveable: true, searchable: !isSystem, layoutable: !isSystem },
    ...{ createable: !isSystem, updateable: !isSystem, deletable: !isSystem, feedEnabled: false },
    ...{ mergeable: false, replicateable: true, triggerable: !isSystem, undeletable: !isSystem },
    urls: {
      sobject: base,
      describe: `${base}/describe`,
      rowTemplate: `${base}/{ID}`,
    },
  };
}

function fieldOf({ user }: Eyes, object: ObjectDef, field: FieldDef): object {
  const isLong = field.type === 'textarea';
  const isSystem = ['Id', 'CreatedDate', 'LastModifiedDate', 'SystemModstamp'].includes(field.name);
  return {
    ...{ name: field.name, label: labelIn(user.language, field), type: field.type },
    ...{ custom: field.name.endsWith('__c'), nameField: field.name === object.nameField },
    autoNumber: field.name === object.nameField && object.autoNumber === true,
    ...{ calculated: field.name in (object.derived ?? {}), nillable: !isSystem && field.type !== 'boolean' },
    ...{ filterable: !isLong, sortable: !isLong, groupable: !isLong && !isSystem },
    ...{ createable: !isSystem, updateable: !isSystem, length: isLong ? 32_000 : 255 },
    referenceTo: field.to ? [field.to.object] : [],
    relationshipName: field.to?.relationship ?? null,
    picklistValues: [],
  };
}
