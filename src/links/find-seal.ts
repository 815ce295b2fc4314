import type { PushSeal } from './model/push-seal';
import type { Ports } from '../ports/ports';

/** What finding the seal needs of the world. */
export type SealNeeds = Pick<Ports, 'pushSeals' | 'log'>;

/** The seal of push marks; null where its key cannot be read, because that must not stop a push. */
export async function findSeal(ports: SealNeeds): Promise<PushSeal | null> {
  try {
    return await ports.pushSeals.open();
  } catch (error) {
    ports.log.trouble('push marks not sealed', {}, error);
    return null;
  }
}
