import type { PushSeal } from './model/push-seal';
import type { Ports } from '../ports/ports';

/** The seal of push marks; null where its key cannot be had, for that must not keep anybody from pushing. */
export async function findSeal(ports: Pick<Ports, 'pushSeals' | 'log'>): Promise<PushSeal | null> {
  try {
    return await ports.pushSeals.open();
  } catch (error) {
    ports.log.trouble('push marks not sealed', {}, error);
    return null;
  }
}
