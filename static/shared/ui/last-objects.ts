import { offeredObjects } from '../../../src/contract/record/prefixes';
import { isObjectName } from '../../../src/contract/record/object-name';

const key = 'salesforce-link-objects';
const kept = 5;

/** The object types to offer: those used last in this browser first, then the standard ones. */
export function objectsToOffer(): readonly string[] {
  return [...new Set([...lastObjects(), ...offeredObjects])];
}

/** Remembers an object type as used. A browser that keeps nothing forgets it, and that is all. */
export function rememberObject(object: string): void {
  const objects = [...new Set([object, ...lastObjects()])].slice(0, kept);
  try {
    localStorage.setItem(key, objects.join(' '));
  } catch {
    // Storage is closed to frames in some browsers: the standard order is offered.
  }
}

function lastObjects(): readonly string[] {
  try {
    return (localStorage.getItem(key) ?? '').split(' ').filter(isObjectName).slice(0, kept);
  } catch {
    return [];
  }
}
