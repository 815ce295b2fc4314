/** What our own drawings tell apart. */
export type ObjectShape =
  | 'account'
  | 'asset'
  | 'campaign'
  | 'case'
  | 'change'
  | 'contact'
  | 'contract'
  | 'custom'
  | 'event'
  | 'incident'
  | 'lead'
  | 'opportunity'
  | 'order'
  | 'problem'
  | 'product'
  | 'record'
  | 'task';

/** Lines on a ground of 16 by 16, drawn for this app: none is of Salesforce's own set. */
export const drawings: Readonly<Record<ObjectShape, string>> = {
  account: 'M3.5 13.5v-11h5v11M8.5 6.5h4v7M2 13.5h12M6 5h.01M6 7.5h.01M6 10h.01M10.5 9h.01M10.5 11h.01',
  asset: 'M8.5 2.5h5v5l-6 6-5-5ZM11 5h.01',
  campaign: 'M2.5 6.2v3.6h2.2L10.5 13V3L4.7 6.2ZM12.7 6.2c.9 1 .9 2.6 0 3.6M5.2 10v3h1.6',
  case: 'M2.5 5.5h11v8h-11ZM6 5.5v-3h4v3M2.5 9h11M8 8.5v1.5',
  change: 'M2.5 6h11L11 3.5M13.5 10h-11L5 12.5',
  contact:
    'M2 3h12v10H2ZM6 8a1.4 1.4 0 1 0 0-2.8A1.4 1.4 0 0 0 6 8ZM3.8 11c.3-1 1.1-1.5 2.2-1.5s1.9.5 2.2 1.5M10 6.2h2M10 9h2',
  contract: 'M4 2.5h5.5l2.5 2.5v8.5H4ZM6.2 6.5h3.6M6.2 9h3.6M6.2 11.3c.8-.9 1.3.5 2.1-.3',
  custom: 'M3 3h4v4H3ZM9.3 3h4v4h-4ZM3 9.3h4v4H3ZM11.3 13.3a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  event: 'M2.5 4h11v9.5h-11ZM2.5 7.2h11M5.5 2.5v3M10.5 2.5v3M8 10.3h.01',
  incident: 'M9.2 2 3.8 9h3.7l-.7 5 5.4-7H8.5Z',
  lead: 'M6.5 7a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM2 13.3c.3-2.5 2-3.9 4.5-3.9s4.2 1.4 4.5 3.9M12.5 4v4M10.5 6h4',
  opportunity: 'M2 13.5h12M3 10.5l3.3-3.5L9 9l4-5M10 3.5h3.3v3.2',
  order: 'M3.7 5.5h8.6l.7 8H3ZM5.8 7.5V4.7a2.2 2.2 0 0 1 4.4 0v2.8',
  problem: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM6.3 6.5A1.7 1.7 0 1 1 8.7 8c-.5.3-.7.6-.7 1.1M8 11.3h.01',
  product: 'M8 2l5.3 3v6L8 14l-5.3-3V5ZM2.7 5 8 8l5.3-3M8 8v6',
  record: 'M2.5 3.5h11v9h-11ZM2.5 6.5h11M6 6.5v6',
  task: 'M3 3h10v10H3ZM5.5 8l1.9 1.9 3.2-3.9',
};

const shapeOfStandard: Readonly<Record<string, ObjectShape>> = {
  Account: 'account',
  Asset: 'asset',
  Campaign: 'campaign',
  Case: 'case',
  ChangeRequest: 'change',
  Contact: 'contact',
  Contract: 'contract',
  Event: 'event',
  Incident: 'incident',
  Lead: 'lead',
  Opportunity: 'opportunity',
  Order: 'order',
  Problem: 'problem',
  Product2: 'product',
  Task: 'task',
};

/** How an object is drawn, by its API name; `record` where there is no drawing of its own. */
export function shapeOfObject(object: string): ObjectShape {
  if (/__[a-z]+$/i.test(object)) return 'custom';
  return Object.hasOwn(shapeOfStandard, object) ? (shapeOfStandard[object] ?? 'record') : 'record';
}
