import type { HeldLink, Link } from '../../contract/links/link';
import { remembered, type LinkMemory } from './link-memory';

/**
 * Links as a screen shows them: as held, with what we remember. A link's own host comes first, because its record is
 * there. All others open at the setting *Salesforce address*.
 */
export function linkViews(
  held: readonly HeldLink[],
  memory: LinkMemory,
  salesforceHost: string | null,
): Link[] {
  return held.map(({ record, options }) => {
    const { lastPush, host } = remembered(memory, record.id);
    const at = host ?? salesforceHost;
    const shown = lastPush && { at: lastPush.at, outcome: lastPush.outcome };
    return { record, options, lastPush: shown, url: at === null ? null : `https://${at}/${record.id}` };
  });
}
