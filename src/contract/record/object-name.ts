import { cleanText } from '../clean-text';
import { offeredObjects } from './prefixes';

const standard = /^[A-Z][A-Za-z0-9]{1,79}$/;
const custom =
  /^(?:(?=[A-Za-z][A-Za-z0-9_]{0,14}__[A-Za-z])[A-Za-z](?:[A-Za-z0-9]|_(?!_))*__)?[A-Za-z](?!\w*_{3})(?:[A-Za-z0-9]|_(?!_|$))*__(?:c|kav|x|e|b|mdt|dlm|dll)$/;

/** Whether this can be the API name of an object, standard or custom, with or without a namespace. */
export function isObjectName(text: string): boolean {
  return text.length <= 80 && (standard.test(text) || custom.test(text));
}

/** The API name a person typed, cleaned. Standard objects are recognized in any spelling. Null for what cannot be a name. */
export function readObjectName(typed: string): string | null {
  const text = cleanText(typed);
  const offered = offeredObjects.find((name) => name.toLowerCase() === text.toLowerCase());
  return offered ?? (isObjectName(text) ? text : null);
}
