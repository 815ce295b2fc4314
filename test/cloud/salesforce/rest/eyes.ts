import { toId18 } from '../../connector/state/record-id';
import type { SalesforceRecord } from '../../connector/state/records';
import type { FieldDef, ObjectDef } from '../schema/object-def';
import { objectsOf } from '../schema/objects-of';
import { setUpObjects } from '../schema/set-up-objects';
import type { Org } from '../state/org';
import type { User } from '../state/user';
import type { World } from '../world';
import { setUpRows } from './set-up-rows';

/** A record as it is stored: texts by the name of the field. An empty text is nothing, as in Salesforce. */
export interface Row {
  readonly object: ObjectDef;
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** What looking for a record by its id leads to. */
type Found = { readonly row: Row } | 'deleted' | 'hidden' | 'unknown';

/** An org as one user sees it: without the objects, fields and records that are hidden from them. */
export interface Eyes {
  readonly org: Org;
  readonly user: User;
  readonly objects: readonly ObjectDef[];
  /** Names are not case-sensitive, as in queries. */
  object(name: string): ObjectDef | undefined;
  fieldsOf(object: ObjectDef): readonly FieldDef[];
  field(object: ObjectDef, name: string): FieldDef | undefined;
  /** Takes 15 or 18 characters. */
  find(id: string): Found;
  /**
   * Every visible record of an object, the latest change first. With a text, at least those that contain it, which saves
   * reading the others.
   */
  rows(object: ObjectDef, text?: string | null): Row[];
}

const setUpNames: ReadonlySet<string> = new Set(setUpObjects.map(({ name }) => name));

/** Looks at an org with somebody's eyes. */
export function eyesOf(world: World, org: Org, user: User): Eyes {
  const objects = objectsOf(org)
    .filter(({ name }) => !user.hiddenObjects.includes(name))
    .filter(({ name }) => user.viewsSetup || !setUpNames.has(name));
  const object: Eyes['object'] = (name) =>
    objects.find((each) => each.name.toLowerCase() === name.toLowerCase());
  const fieldsOf: Eyes['fieldsOf'] = ({ name, fields }) =>
    fields.filter((field) => !user.hiddenFields.includes(`${name}.${field.name}`));
  const find: Eyes['find'] = (id) => {
    const id18 = toId18(id);
    const isSystem = ['005', '00D', '0PS'].includes(id18.slice(0, 3));
    const system = isSystem ? systemRows(world, org, objects).find((row) => row.id === id18) : undefined;
    if (system) return { row: system };
    const record = world.records.find(org.key, id18);
    if (!record) return world.deleted.get(`${org.key} ${id18}`) === undefined ? 'unknown' : 'deleted';
    const row = rowOf(objects, record);
    return row && isShown(user, row) ? { row } : 'hidden';
  };
  return {
    ...{ org, user, objects, object, fieldsOf, find },
    field: (of, name) => fieldsOf(of).find((each) => each.name.toLowerCase() === name.toLowerCase()),
    rows(of, text = null) {
      const system = systemRows(world, org, [of]);
      if (system.length > 0) return system;
      // Beyond ASCII the database does not ignore case.
      const isUsable = text !== null && /^[ -~]+$/.test(text);
      const records = isUsable
        ? world.records.containing(org.key, of.name, text)
        : world.records.list(org.key, of.name, 1_000_000);
      return records
        .map((record) => rowOf(objects, record))
        .filter((row) => row !== undefined)
        .filter((row) => isShown(user, row));
    },
  };
}

function isShown(user: User, { object, id, values }: Row): boolean {
  if (user.hiddenRecords.includes(id)) return false;
  return user.sees === 'all' || object.shownToAll || values['OwnerId'] === user.id;
}

function rowOf(objects: readonly ObjectDef[], record: SalesforceRecord): Row | undefined {
  const object = objects.find(({ name }) => name === record.son);
  if (!object) return undefined;
  const changed = new Date(record.changedAt).toISOString();
  const derived = Object.entries(object.derived ?? {}).map(
    ([name, work]) => [name, work(record.fields)] as const,
  );
  const created = record.fields['CreatedDate'] ?? changed;
  // The seed's clock may stand before the time a record is said to be from.
  const modified = created > changed ? created : changed;
  const values = {
    ...record.fields,
    ...Object.fromEntries(derived),
    ...{ Id: record.soid, CreatedDate: created, LastModifiedDate: modified, SystemModstamp: modified },
  };
  return { object, id: record.soid, values };
}

/** Users, the organization and what a set-up made, where these are asked for. */
function systemRows(world: World, org: Org, objects: readonly ObjectDef[]): Row[] {
  const rows = (name: string, values: () => readonly Record<string, string>[]): Row[] => {
    const object = objects.find((each) => each.name === name);
    return object ? values().map((each) => ({ object, id: each['Id'] ?? '', values: each })) : [];
  };
  const users = () => world.users.list().filter((user) => user.org === org.key);
  return [
    ...rows('User', () => users().map(valuesOfUser)),
    ...rows('Organization', () => [
      {
        ...{ Id: org.orgId, Name: org.name, IsSandbox: String(org.sandbox), LanguageLocaleKey: 'en_US' },
        ...{ OrganizationType: 'Enterprise Edition', InstanceName: 'EU42' },
      },
    ]),
    ...Object.entries(setUpRows(world, org)).flatMap(([name, values]) => rows(name, values)),
  ];
}

function valuesOfUser(user: User): Record<string, string> {
  return {
    ...{ Id: user.id, Name: user.name, Username: user.username, Email: user.email },
    ...{ IsActive: String(user.active), LanguageLocaleKey: user.language },
    ...{ LocaleSidKey: user.locale, TimeZoneSidKey: user.timeZone },
  };
}
