import { registryRow } from '../../src/adapters/forge/connection-row';
import type { Cloud } from '../cloud/start-cloud';

const connections = 20;
const bindings = 1_000;

/** How a site with many of both is called in figures. */
export const with20 = `with ${String(connections)} connections and ${String(bindings)} bindings`;

/** Puts 19 connections and the bindings beside the connection that is saved, which its projects keep using. */
export function addConnections({ forge }: Cloud): void {
  const key = 'connections';
  const row = registryRow.parse(forge.readPlain().find((each) => each.key === key)?.value);
  const [first] = row.connections;
  if (!first) throw new Error('no connection is saved');
  const more = Array.from({ length: connections - 1 }, (_, n) => {
    const id = `connection-${String(n)}`;
    const salesforceHost = `example-${String(n)}.my.salesforce.com`;
    const token = first.token && { ...first.token, tokenId: `token-${String(n)}` };
    return { ...first, id, name: `Org ${String(n)}`, salesforceHost, family: `token-${String(n)}`, token };
  });
  const projects = Array.from({ length: bindings }, (_, n) => String(50_000 + n));
  const bound = Object.fromEntries(
    more.map(({ id }, at) => [id, projects.filter((_, n) => n % more.length === at)]),
  );
  forge.writePlain(key, { ...row, connections: [...row.connections, ...more], bound });
}
