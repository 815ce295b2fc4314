import type { LinkOptions } from '../../contract/links/link';

/** Whether two sets of a link's options are the same. */
export function sameOptions(one: LinkOptions, other: LinkOptions): boolean {
  return (
    one.viewOnly === other.viewOnly && one.autoPush === other.autoPush && one.autoPull === other.autoPull
  );
}
