import { setObjects } from '../../../src/records/change-access';
import { eyesOf, type Eyes } from '../../../src/records/eyes';
import { searchRecords } from '../../../src/records/search-records';
import { firstId } from '../../../src/connections/model/registry';
import type { ChosenObject } from '../../../src/contract/records/access';
import type { SearchView } from '../../../src/contract/records/search';
import type { RecordValues } from '../../../src/ports/salesforce';
import { aCaller, aCaseId } from '../../builders';
import type { World } from '../../ports';
import { ada, aWorldWithAccess } from './access-world';

const string = { type: 'string' } as const;
export const aCase: ChosenObject = {
  name: 'Case',
  label: 'Case',
  nameField: 'CaseNumber',
  fields: [
    { path: 'Subject', label: 'Subject', ...string },
    { path: 'Priority', label: 'Priority', ...string },
    { path: 'Origin', label: 'Origin', ...string },
  ],
  status: 'Status',
};
export const anAccount: ChosenObject = {
  name: 'Account',
  label: 'Account',
  nameField: 'Name',
  fields: [{ path: 'Industry', label: 'Industry', ...string }],
  status: null,
};

/** A case of the org: the n-th has the number 00001000 + n. */
export function theCase(n: number, values: Readonly<Record<string, string>> = {}): RecordValues {
  const all = {
    CaseNumber: `0000100${String(n)}`,
    Subject: `A printer ${String(n)}`,
    Status: 'New',
    ...values,
  };
  return {
    id: aCaseId(n),
    object: 'Case',
    values: Object.fromEntries(Object.entries(all).map(([path, raw]) => [path, { raw, shown: null }])),
  };
}

export const editor = aCaller({ rights: { mayBrowse: true, mayEdit: true, mayAdminister: false } });

/** A world whose org has three cases, of which an admin chose the object. */
export async function aWorldToSearch(objects: readonly ChosenObject[] = [aCase]): Promise<World> {
  const world = await aWorldWithAccess();
  await setObjects(world.ports)(ada, { id: firstId, objects: [...objects] });
  world.salesforce.shapes = {
    Case: shapeOf('CaseNumber', true, ['Subject', 'Priority', 'Origin', 'Status', 'Account.Name']),
    Account: shapeOf('Name', false, ['Industry']),
  };
  world.salesforce.records = [theCase(1), theCase(2), theCase(3)];
  world.salesforce.asked.length = 0;
  return world;
}

function shapeOf(nameField: string, isNumbered: boolean, paths: readonly string[]) {
  const fields = [nameField, ...paths].map((path) => ({ path, label: path, ...string }));
  return { label: nameField, nameField, isNumbered, fields };
}

/** Eyes of the person's own. */
export async function ownEyes(world: World): Promise<Eyes> {
  const [connection] = (await world.ports.connections.registry()).connections;
  if (!connection) throw new Error('no connection');
  return { ...(await eyesOf(world.ports, connection, editor)), areOwn: true };
}

export function search(world: World, text: string, object: string | null = null): Promise<SearchView> {
  return searchRecords(world.ports)(editor, { text, object });
}

export const idsOf = ({ found }: SearchView): string[] => found.map(({ id }) => id);
