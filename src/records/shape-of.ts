import type { StoredToken } from '../connections/model/connection';
import type { Ports } from '../ports/ports';
import type { ObjectShape, Salesforce } from '../ports/salesforce';
import { SalesforceError } from './model/salesforce-error';

/** What describing an object needs of the world. */
export type ShapeNeeds = Pick<Ports, 'shapes' | 'now' | 'log'>;

/** Descriptions change when an admin of the org changes its set-up. */
const keptMs = 86_400_000;

/** That an object is hidden is kept for less long: whoever puts it right wants to see it. */
const hiddenMs = 600_000;

/**
 * An object's description as the principal of a secret sees it, kept for a day; that it is hidden from them, for ten minutes.
 * Storage that fails costs a call, not the answer.
 * @throws SalesforceError
 */
export async function shapeOf(
  ports: ShapeNeeds,
  salesforce: Salesforce,
  principal: StoredToken,
  object: string,
): Promise<ObjectShape> {
  const kept = await ports.shapes.read(principal, object).catch(untold(ports));
  const age = kept === null ? Infinity : ports.now().getTime() - Date.parse(kept.at);
  if (kept && age < (kept.shape ? keptMs : hiddenMs)) return kept.shape ?? hidden();
  return shapeAnew(ports, salesforce, principal, object);
}

/** The same, asked of Salesforce now. */
export async function shapeAnew(
  ports: ShapeNeeds,
  salesforce: Salesforce,
  principal: StoredToken,
  object: string,
): Promise<ObjectShape> {
  const shape = await salesforce.shape(object).catch((error: unknown) => {
    if (error instanceof SalesforceError && error.code === 'HIDDEN_OR_GONE') return null;
    throw error;
  });
  await ports.shapes.save(principal, object, { at: ports.now().toISOString(), shape }).catch(untold(ports));
  return shape ?? hidden();
}

function hidden(): never {
  throw new SalesforceError('HIDDEN_OR_GONE');
}

function untold({ log }: ShapeNeeds): (error: unknown) => null {
  return (error) => {
    log.trouble('description not kept', {}, error);
    return null;
  };
}
