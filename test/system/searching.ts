import { accessContract, type ChosenObject } from '../../src/contract/records/access';
import { searchContract, type SearchView, type WhereLinkedView } from '../../src/contract/records/search';
import { seededRecordId } from '../cloud/connector/seed/seeded-record-id';
import type { RunningApp } from './running-app';

const string = 'string';
export const aCase: ChosenObject = {
  name: 'Case',
  label: 'Case',
  nameField: 'CaseNumber',
  fields: [
    { path: 'Subject', label: 'Subject', type: string },
    { path: 'Account.Name', label: 'Account', type: string },
    { path: 'Priority', label: 'Priority', type: string },
  ],
  status: 'Status',
};
/** Without fields: its card has those of the compact layout. */
const anAccount: ChosenObject = {
  ...aCase,
  name: 'Account',
  label: 'Account',
  nameField: 'Name',
  fields: [],
  status: null,
};
const aMachine: ChosenObject = { ...anAccount, name: 'My_Obj__c', label: 'Machine' };

/** The seeded cases follow two that the public documentation names; the first one has the number 00001028. */
export const theCase = (n: number): string => seededRecordId('Case', n);

/** Searching on a running app, as its people and its admin. */
export interface Searching {
  /** Opens the org and chooses cases, accounts and machines, as if nobody had searched for a while. */
  begin(): Promise<void>;
  settings(name: keyof typeof accessContract, more: object): Promise<void>;
  search(text: string, object?: string | null, user?: string): Promise<SearchView>;
  whereLinked(recordIds: readonly string[], user?: string): Promise<WhereLinkedView>;
  /** The calls of the org's data services so far, by their address. */
  asked(): string[];
  /** Which of the data services some work asks, sorted. */
  servicesOf(work: () => Promise<unknown>): Promise<string[]>;
}

export function searchingOn(app: () => RunningApp): Searching {
  const settings: Searching['settings'] = async (name, more) => {
    const answer = await app().askSettings(name, { id: 'site', ...more });
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  };
  const asked = () =>
    app()
      .cloud.salesforce.calls()
      .map(({ path }) => path)
      .filter((path) => path.includes('/services/data/v'));
  return {
    settings,
    asked,
    async begin() {
      const { salesforce, forge } = app().cloud;
      salesforce.reset();
      salesforce.faults.clear();
      for (const { key } of forge.readPlain())
        if (key.startsWith('searches:'))
          forge.writePlain(key, { version: 1, since: '2026-01-01T00:00:00.000Z', searches: 1 });
      const { clientId, secret } = salesforce.app();
      const draft = { address: 'example.my.salesforce.com', consumerKey: clientId, consumerSecret: secret };
      await settings('saveAccess', { draft });
      await settings('setAudience', { audience: 'editors' });
      await settings('setObjects', { objects: [aCase, anAccount, aMachine] });
    },
    async search(text, object = null, user = 'evan') {
      const answer = await app().ask('searchRecords', { text, object }, user);
      if (!answer.ok) throw new Error(answer.error.code);
      return searchContract.searchRecords.answer.parse(answer.data);
    },
    async whereLinked(recordIds, user = 'evan') {
      const answer = await app().ask('findWhereLinked', { recordIds }, user);
      if (!answer.ok) throw new Error(answer.error.code);
      return searchContract.findWhereLinked.answer.parse(answer.data);
    },
    async servicesOf(work) {
      const before = asked().length;
      await work();
      return asked()
        .slice(before)
        .map((path) => path.replace(/^\/services\/data\/v[\d.]+\/([\w-]+).*$/, '$1'))
        .toSorted();
    },
  };
}
