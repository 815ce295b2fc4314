/** The first three characters of an id, where they mean the same object in every org. */
const objects: Readonly<Record<string, string>> = {
  '001': 'Account',
  '003': 'Contact',
  '005': 'User',
  '006': 'Opportunity',
  '00Q': 'Lead',
  '00T': 'Task',
  '00U': 'Event',
  '00k': 'OpportunityLineItem',
  '00v': 'CampaignMember',
  '01s': 'Pricebook2',
  '01t': 'Product2',
  '01u': 'PricebookEntry',
  '02i': 'Asset',
  '0Q0': 'Quote',
  '0QL': 'QuoteLineItem',
  '500': 'Case',
  '501': 'Solution',
  '550': 'Entitlement',
  '701': 'Campaign',
  '800': 'Contract',
  '801': 'Order',
  '802': 'OrderItem',
  '810': 'ServiceContract',
  '0WO': 'WorkOrder',
};

const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries(objects).map(([prefix, object]) => [object, prefix]),
);

/** Ids that are not linkable records: what they are instead, in the words of the screens. */
const unlinkable: Readonly<Record<string, string>> = {
  '00B': 'list view',
  '00D': 'organization',
  '00E': 'role',
  '00N': 'custom field',
  '00O': 'report',
  '00X': 'e-mail template',
  '00e': 'profile',
  '00h': 'page layout',
  '012': 'record type',
  '01I': 'custom object definition',
  '01Z': 'dashboard',
  '01p': 'Apex class',
  '01q': 'Apex trigger',
  '066': 'Visualforce page',
  '07L': 'Apex log',
  '0PS': 'permission set',
};

/** The object an id belongs to by its prefix; null where the prefix does not say (custom objects differ per org). */
export function objectByPrefix(id: string): string | null {
  return own(objects, id.slice(0, 3));
}

/** What this id is, if it cannot be linked; null for everything else. */
export function unlinkableByPrefix(id: string): string | null {
  return own(unlinkable, id.slice(0, 3));
}

/** The prefix of an object's ids; null where it is not known, as with every custom object. */
export function prefixOf(object: string): string | null {
  return prefixes.get(object) ?? null;
}

/**
 * Whether an id may belong to an object. An object with a known prefix takes only that prefix; any other object takes
 * only prefixes we do not know.
 */
export function fitsObject(id: string, object: string): boolean {
  if (unlinkableByPrefix(id) !== null) return false;
  return (objectByPrefix(id) ?? object) === object && (prefixOf(object) ?? id.slice(0, 3)) === id.slice(0, 3);
}

/** The standard objects a person is offered, alphabetically. */
export const offeredObjects: readonly string[] = Object.values(objects).sort();

function own(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
