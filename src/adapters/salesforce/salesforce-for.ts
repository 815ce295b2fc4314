import type { Salesforce, SalesforceAs, SalesforceFor } from '../../ports/salesforce';
import { SalesforceError } from '../../records/model/salesforce-error';
import {
  apiVersion,
  describeCall,
  exactCall,
  objectsCall,
  recentCall,
  recordsACall,
  recordsCall,
  searchCall,
  userCall,
  versionsCall,
} from './calls';
import type { OrgDeps } from './ask-host';
import { clientCredentials } from './client-credentials';
import { OrgClient } from './org-client';
import { OrgRests } from './org-rests';
import { readBatches } from './read-batches';
import { setUpReads } from './set-up-reads';
import { shapeOf } from './shape-of';
import { LastUsages } from './usage';
import {
  describe,
  globalDescribe,
  queryAnswer,
  recentAnswer,
  recordsBatch,
  rowAsRecord,
  searchAnswer,
  versions,
} from './wire';

/**
 * Opens an org over its REST API. Reads only. No library: the known ones bring megabytes, cannot be handed a `fetch`,
 * and escape queries badly.
 */
export function salesforceFor(deps: OrgDeps): SalesforceFor {
  const usages = new LastUsages();
  // Who opens a way in by its keys tries it: no rest of before holds.
  return (way, kept) =>
    opened(new OrgClient(deps, way, clientCredentials(deps, way, kept), { usages, rests: new OrgRests() }));
}

/** The same with sessions that somebody else keeps. */
export function salesforceAs(deps: OrgDeps): SalesforceAs {
  const memory = { usages: new LastUsages(), rests: new OrgRests() };
  return (app, sessions) => opened(new OrgClient(deps, app, sessions, memory));
}

function opened(org: OrgClient): Salesforce {
  return {
    async proveAddress() {
      const offered = await org.readOpen(versionsCall, versions);
      if (!offered.some(({ version }) => version === apiVersion))
        throw new SalesforceError('VERSION_UNKNOWN');
    },
    logIn: () => org.logIn(),
    async user() {
      const { userId } = await org.session();
      const { records } = await org.read(userCall(userId), queryAnswer);
      const [user] = records.map(rowAsRecord);
      const [name, username] = [user?.values.Name?.raw, user?.values.Username?.raw];
      if (typeof name !== 'string' || typeof username !== 'string')
        throw new SalesforceError('ANSWER_UNKNOWN');
      return { name, username };
    },
    async objects() {
      const { sobjects } = await org.read(objectsCall, globalDescribe);
      return sobjects
        .filter(({ queryable }) => queryable)
        .map(({ name, label, custom, searchable, keyPrefix }) => ({
          name,
          label,
          isCustom: custom,
          isSearchable: searchable,
          prefix: keyPrefix ?? null,
        }));
    },
    shape: async (object) => shapeOf(await org.read(describeCall(object), describe)),
    async records(ids, wanted) {
      const parts = Array.from({ length: Math.ceil(ids.length / recordsACall) }, (_, at) =>
        ids.slice(at * recordsACall, (at + 1) * recordsACall),
      );
      const answered = parts.map(async (part) => ({
        ids: part,
        answer: await org.read(recordsCall(part, wanted), recordsBatch),
      }));
      return readBatches(await Promise.all(answered));
    },
    async search(text, wanted, most) {
      const { searchRecords } = await org.read(searchCall(text, wanted, most), searchAnswer);
      return searchRecords.map(rowAsRecord).filter((record) => record !== null);
    },
    async exactly(wanted, field, values, most) {
      const { records } = await org.read(exactCall(wanted, field, values, most), queryAnswer);
      return records.map(rowAsRecord).filter((record) => record !== null);
    },
    async recent(objects, most) {
      const viewed = (await org.read(recentCall, recentAnswer)).map(rowAsRecord);
      return viewed
        .filter((record) => record !== null)
        .filter(({ object }) => objects.includes(object))
        .slice(0, most);
    },
    usage: () => org.usage(),
    ...setUpReads(org),
  };
}
