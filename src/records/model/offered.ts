import { mostOffered, type OfferedObject } from '../../contract/records/access';
import { isObjectName } from '../../contract/record/object-name';
import { offeredObjects, unlinkableByPrefix } from '../../contract/record/prefixes';

/** What is known of an object before it is offered. */
interface Candidate extends OfferedObject {
  readonly isSearchable: boolean;
  readonly prefix: string | null;
}

/**
 * The objects an admin may choose: those whose records can be linked and found, and whose name or label has the words.
 * The usual ones come first, then the other standard ones, then custom ones, each by label.
 */
export function offered(objects: readonly Candidate[], text: string): OfferedObject[] {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const isMeant = ({ name, label }: Candidate): boolean =>
    words.every((word) => `${name} ${label}`.toLowerCase().includes(word));
  return objects
    .filter(({ name, prefix, isSearchable }) => isSearchable && prefix !== null && isLinkable(name, prefix))
    .filter(isMeant)
    .toSorted((one, other) => rank(one) - rank(other) || one.label.localeCompare(other.label, 'en'))
    .slice(0, mostOffered)
    .map(({ name, label, isCustom }) => ({ name, label: label.slice(0, 255), isCustom }));
}

function isLinkable(name: string, prefix: string): boolean {
  return isObjectName(name) && unlinkableByPrefix(prefix) === null;
}

function rank({ name, isCustom }: Candidate): number {
  if (offeredObjects.includes(name)) return 0;
  return isCustom ? 2 : 1;
}
