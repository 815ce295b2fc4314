import type { Link, SalesforceRecord } from '../../../src/contract/links/link';
import { linkGone } from '../words/gone';
import type { Notice } from '../../shared/words/notice';

/**
 * A link in its place on the panel. One that is no longer linked keeps its place until it is dismissed, and `gone` says what
 * became of it; `isNew` is one that came from outside the panel while it was open.
 */
export interface PlacedLink {
  readonly link: Link;
  readonly gone: Notice | null;
  readonly isNew: boolean;
}

/** What the person's own action has to do with a change of the list: the rest was done elsewhere. */
export interface OwnPart {
  /** What to say of a link that this action removed. */
  readonly unlinked?: { readonly record: SalesforceRecord; readonly notice: Notice };
  /** The ids of the records this action linked. */
  readonly linked?: readonly string[];
  /** What this action did not do to a link that turns out to be gone: "It was not pushed." */
  readonly notDone?: string;
}

/** A record's name for the page: what an action, a place and a message belong to is the record, never its number in the list. */
export function keyOf({ object, id }: SalesforceRecord): string {
  return `${object} ${id}`;
}

/** The links as the Connector gives them first. */
export function firstPlaces(links: readonly Link[]): readonly PlacedLink[] {
  return links.map((link) => ({ link, gone: null, isNew: false }));
}

/** The links after news of them: each stays where it is, also when it is gone, and what came is appended. */
export function newPlaces(
  before: readonly PlacedLink[],
  links: readonly Link[],
  own: OwnPart = {},
): readonly PlacedLink[] {
  const now = new Map(links.map((link) => [keyOf(link.record), link]));
  const known = new Set(before.map(({ link }) => keyOf(link.record)));
  const came = links.filter(({ record }) => !known.has(keyOf(record)));
  return [
    ...before.map((placed) => {
      const link = now.get(keyOf(placed.link.record));
      return link
        ? { ...placed, link, gone: null }
        : { ...placed, gone: placed.gone ?? goneWords(placed, own) };
    }),
    ...came.map((link) => ({ link, gone: null, isNew: !own.linked?.includes(link.record.id) })),
  ];
}

/** The links that are still linked. */
export function standing(placed: readonly PlacedLink[]): readonly Link[] {
  return placed.flatMap(({ link, gone }) => (gone === null ? link : []));
}

function goneWords({ link: { record } }: PlacedLink, { unlinked, notDone }: OwnPart): Notice {
  const isOwn = unlinked && keyOf(unlinked.record) === keyOf(record);
  return isOwn ? unlinked.notice : linkGone(record, notDone);
}
