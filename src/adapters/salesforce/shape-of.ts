import type * as z from 'zod/mini';
import { SalesforceError } from '../../records/model/salesforce-error';
import type { ObjectShape, OrgField } from '../../ports/salesforce';
import type { describe } from './wire';

/** Types whose values are not for cards: compound ones repeat their parts, the others are files. */
const notShown = new Set(['address', 'location', 'base64', 'complexvalue', 'json', 'anyType']);

/**
 * What cards need of an object's description, which the user's own rights have reduced already. Of a parent record its
 * name can be shown.
 * @throws SalesforceError ANSWER_UNKNOWN: an object without a name cannot be shown
 */
export function shapeOf({ label, fields }: z.output<typeof describe>): ObjectShape {
  const nameField = fields.find((field) => field.nameField);
  if (nameField === undefined) throw new SalesforceError('ANSWER_UNKNOWN');
  const shown = fields.flatMap((field): OrgField[] => {
    if (notShown.has(field.type)) return [];
    if (field.type !== 'reference') return [{ path: field.name, label: field.label, type: field.type }];
    const [parent, ...others] = field.referenceTo;
    const hasName = parent !== undefined && others.length === 0 && field.relationshipName;
    return hasName
      ? [{ path: `${String(field.relationshipName)}.Name`, label: nameOf(field.label), type: 'string' }]
      : [];
  });
  return { label, nameField: nameField.name, isNumbered: nameField.autoNumber, fields: shown };
}

/** "Account ID" is the label of the id; what is shown is the account's name. */
function nameOf(label: string): string {
  return label.replace(/ ID$/, '');
}
