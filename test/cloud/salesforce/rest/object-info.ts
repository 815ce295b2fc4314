import { json, type Answer } from '../../connector/answer';
import { labelIn, pluralIn, type FieldDef } from '../schema/object-def';
import type { RestCall } from './call';
import { refuseRest } from './rest-errors';

const typeNames = {
  id: 'Reference',
  string: 'String',
  textarea: 'TextArea',
  picklist: 'Picklist',
  reference: 'Reference',
  boolean: 'Boolean',
  currency: 'Currency',
  date: 'Date',
  datetime: 'DateTime',
  email: 'Email',
  phone: 'Phone',
} as const satisfies Record<FieldDef['type'], string>;

/** `GET /ui-api/object-info/{object}`: labels, fields, and the colour and icon of an object. */
export function objectInfo({ eyes, parts: [name = ''] }: RestCall): Answer {
  const object = eyes.object(name);
  if (!object) throw refuseRest('noSuchType', `Object ${name} is not supported in UI API`);
  const { language } = eyes.user;
  const fields = eyes.fieldsOf(object).map(
    (field) =>
      [
        field.name,
        {
          ...{ apiName: field.name, label: labelIn(language, field), dataType: typeNames[field.type] },
          ...{ custom: field.name.endsWith('__c'), reference: field.to !== undefined },
          ...{ nameField: field.name === object.nameField, relationshipName: field.to?.relationship ?? null },
          referenceToInfos: field.to ? [{ apiName: field.to.object, nameFields: ['Name'] }] : [],
        },
      ] as const,
  );
  return json(200, {
    ...{ apiName: object.name, label: labelIn(language, object), labelPlural: pluralIn(language, object) },
    ...{ keyPrefix: object.keyPrefix, custom: object.custom, queryable: true },
    ...{ searchable: object.searched.length > 0, layoutable: object.searched.length > 0 },
    nameFields: [object.nameField],
    fields: Object.fromEntries(fields),
    themeInfo: {
      color: object.theme.color,
      iconUrl: `https://${eyes.org.host}/img/icon/t4v35/${object.custom ? 'custom' : 'standard'}/${object.theme.icon}_120.png`,
    },
  });
}
