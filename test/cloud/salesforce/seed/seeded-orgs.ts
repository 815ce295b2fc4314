import { otherOrg, productionOrg, sandboxOrg } from '../../connector/seed/seeded-connections';
import { seededUserId } from '../../connector/seed/seeded-record-id';
import { toId18 } from '../../connector/state/record-id';
import type { Org } from '../state/org';
import type { User } from '../state/user';

const common = {
  formerHosts: [],
  active: true,
  apiEnabled: true,
  objects: 0,
  dailyLimit: 100_000,
  describedAt: Date.UTC(2026, 8, 1),
};

/** The company's two orgs and a sandbox of the first. The first two hosts are those of the Connector's connections. */
export const seededOrgs: readonly Org[] = [
  {
    ...common,
    key: productionOrg,
    orgId: toId18('00DQy0000000001'),
    name: 'Example',
    host: 'example.my.salesforce.com',
    sandbox: false,
    customPrefix: 'a0B',
    multiCurrency: true,
    currency: 'EUR',
  },
  {
    ...common,
    key: sandboxOrg,
    orgId: toId18('00DWZ0000000001'),
    name: 'Example',
    host: 'example--test.sandbox.my.salesforce.com',
    sandbox: true,
    customPrefix: 'a0B',
    multiCurrency: true,
    currency: 'EUR',
  },
  {
    ...common,
    key: otherOrg,
    orgId: toId18('00DKc0000000001'),
    name: 'Acme, a part of Example',
    host: 'acme.my.salesforce.com',
    sandbox: false,
    customPrefix: 'a01',
    multiCurrency: false,
    currency: 'USD',
  },
];

type Person = Pick<User, 'name' | 'language' | 'locale' | 'timeZone'> & {
  readonly alias: string;
  readonly less: Partial<User>;
};

const plain = { language: 'en_US', locale: 'en_US', timeZone: 'America/Los_Angeles', less: {} } as const;

/** The order matters: the n-th owns every fifth record. Evan and Vera see less than the others. */
const people: readonly Person[] = [
  { ...plain, alias: 'integration', name: 'Integration User' },
  { ...plain, alias: 'ada', name: 'Ada', less: { viewsSetup: true } },
  { ...plain, alias: 'paula', name: 'Paula', language: 'de', locale: 'de_DE', timeZone: 'Europe/Berlin' },
  {
    ...plain,
    alias: 'evan',
    name: 'Evan',
    less: { hiddenFields: ['Case.Priority', 'Opportunity.Amount', 'Account.AnnualRevenue'] },
  },
  { ...plain, alias: 'vera', name: 'Vera', less: { hiddenObjects: ['Opportunity', 'Lead'], sees: 'own' } },
];

/** The users of an org. Their usernames are unique in all of Salesforce, so a sandbox adds its name. */
export function seededUsers({ key, sandbox }: Org): User[] {
  const domain = key === otherOrg ? 'acme.example.com' : 'example.com';
  return people.map(({ alias, less, ...person }, n) => ({
    ...person,
    org: key,
    id: seededUserId(key === otherOrg ? 'other' : 'production', n),
    username: `${alias}@${domain}${sandbox ? '.test' : ''}`,
    email: `${alias}@example.com`,
    active: true,
    apiEnabled: true,
    viewsSetup: false,
    hiddenObjects: [],
    hiddenFields: [],
    hiddenRecords: [],
    sees: 'all',
    ...less,
  }));
}
