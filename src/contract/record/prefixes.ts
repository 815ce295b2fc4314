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

/** Ids that are no records one could link: what they are instead, in the words of the screens. */
const unlinkable: Readonly<Record<string, string>> = {
  '00B': 'list view',
  '00D': 'organization',
  '00O': 'report',
  '012': 'record type',
  '01Z': 'dashboard',
};

/** The object an id belongs to by its prefix; null where the prefix tells nothing (custom objects differ per org). */
export function objectByPrefix(id: string): string | null {
  return own(objects, id.slice(0, 3));
}

/** What this id is, when it is nothing that can be linked; null for everything else. */
export function unlinkableByPrefix(id: string): string | null {
  return own(unlinkable, id.slice(0, 3));
}

/** Whether an id may belong to an object: its prefix names that object, or no object we know. */
export function fitsObject(id: string, object: string): boolean {
  return unlinkableByPrefix(id) === null && (objectByPrefix(id) ?? object) === object;
}

/** The standard objects a person is offered, alphabetically. */
export const offeredObjects: readonly string[] = Object.values(objects).sort();

function own(table: Readonly<Record<string, string>>, key: string): string | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
