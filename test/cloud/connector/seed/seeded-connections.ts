import type { Binding, Connection } from '../state/connections';
import { seededObjects } from './seeded-record-id';

/** The connection a token is minted for if none is named. */
export const defaultConnection = 'production';

/** Two orgs, named like the connections that lead to them, and the company's other org, to which none leads yet. */
export const productionOrg = 'production';
export const sandboxOrg = 'sandbox';
export const otherOrg = 'other';

/**
 * Two connections of one site to two orgs: a working one, and one whose Salesforce authorization has lapsed, so that a
 * person first has to make it work.
 */
export const seededConnections: readonly Connection[] = [
  {
    id: defaultConnection,
    name: 'Production org',
    org: productionOrg,
    salesforceHost: 'example.my.salesforce.com',
    authorized: true,
    allowModification: true,
    allowAutoPush: true,
    allowAutoPull: true,
    objects: [...seededObjects],
  },
  {
    id: sandboxOrg,
    name: 'Sandbox org',
    org: sandboxOrg,
    salesforceHost: 'example--test.sandbox.my.salesforce.com',
    authorized: false,
    allowModification: false,
    allowAutoPush: false,
    allowAutoPull: false,
    objects: ['Account', 'Case'],
  },
];

/** SUP and OPS are bound, SEC (10003) is not. Every issue type may go to every object type. */
export const seededBindings: readonly Binding[] = ['10001', '10002'].map((projectId) => ({
  projectId,
  connection: defaultConnection,
  mapping: { '*': [...seededObjects] },
}));
