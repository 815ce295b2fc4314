import type { StoredToken } from '../connections/model/connection';
import type { Ports } from '../ports/ports';
import type { ObjectShape, Salesforce } from '../ports/salesforce';

/** What describing an object needs of the world. */
export type ShapeNeeds = Pick<Ports, 'shapes' | 'now' | 'log'>;

/** Descriptions change when an admin of the org changes its set-up. */
const keptMs = 86_400_000;

/**
 * An object's description as the principal of a secret sees it, kept for a day. Storage that fails costs a call, not the
 * answer.
 * @throws SalesforceError
 */
export async function shapeOf(
  { shapes, now, log }: ShapeNeeds,
  salesforce: Salesforce,
  principal: StoredToken,
  object: string,
): Promise<ObjectShape> {
  const untold = (error: unknown): null => {
    log.trouble('description not kept', {}, error);
    return null;
  };
  const kept = await shapes.read(principal, object).catch(untold);
  if (kept && now().getTime() - Date.parse(kept.at) < keptMs) return kept.shape;
  const shape = await salesforce.shape(object);
  await shapes.save(principal, object, { at: now().toISOString(), shape }).catch(untold);
  return shape;
}
