import { orgOf } from '../state/connections';
import type { World } from '../world';

/** The org a connection leads to, also one that is gone. */
export function orgNamed({ connections }: World, id: string): string {
  const connection = connections.find(id);
  return connection ? orgOf(connection) : id;
}
