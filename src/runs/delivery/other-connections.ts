import type { Ports } from '../../ports/ports';
import { firstId } from '../../connections/model/registry';

export type OtherConnectionNeeds = Pick<Ports, 'connections' | 'log'>;

/**
 * Whether another connection than this one may have answered for issues of this site, now or before: a rebound project,
 * an issue that was moved, or a connection that was removed since. Only the mirrors on the issues know that, and what it knew of them. Yes if that cannot be
 * found out.
 */
export async function othersMayHaveAnswered(
  { connections, log }: OtherConnectionNeeds,
  connectionId: string,
): Promise<boolean> {
  try {
    const { hadOthers } = await connections.registry();
    return hadOthers || connectionId !== firstId;
  } catch (error) {
    log.trouble('other connections not known', {}, error);
    return true;
  }
}
