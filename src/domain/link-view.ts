import type { Link } from '../contract/link';
import { remembered, type LinkMemory } from './link-memory';

type HeldLink = Pick<Link, 'record' | 'options'>;

/** Links as a screen shows them: as held, with what we remember. The setting *Salesforce address* wins over a pasted host. */
export function linkViews(
  held: readonly HeldLink[],
  memory: LinkMemory,
  salesforceHost: string | null,
): Link[] {
  return held.map(({ record, options }) => {
    const { lastPush, host } = remembered(memory, record.id);
    const at = salesforceHost ?? host;
    const shown = lastPush && { at: lastPush.at, outcome: lastPush.outcome };
    return { record, options, lastPush: shown, url: at === null ? null : `https://${at}/${record.id}` };
  });
}
