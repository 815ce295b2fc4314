import type { Link, PushMark, SalesforceRecord } from '../../../src/contract/links/link';
import type { Notice } from '../../shared/words/notice';

/** What became of a link: this page removed it, and what came of that; or others did, and what therefore was not done. */
export type Gone =
  | { readonly by: 'own'; readonly notice: Notice }
  | { readonly by: 'others'; readonly notDone: string | undefined };

/**
 * A link in its place on the panel. One that is no longer linked keeps its place until it is dismissed; `isNew` is one that
 * came from outside the panel while it was open.
 */
export interface PlacedLink {
  readonly link: Link;
  readonly gone: Gone | null;
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

/** The links when they are first shown: those in trouble first, the others as the Connector gives them. */
export function firstPlaces(
  links: readonly Link[],
  troubled: ReadonlySet<string> = new Set(),
): readonly PlacedLink[] {
  return troubledFirst(links, troubled).map((link) => ({ link, gone: null, isNew: false }));
}

/**
 * Links with those first that somebody should look at: a push that did not simply work, or a record that was gone or hidden
 * when it was last read (`troubled`, by id). For lists that are about to be shown; one that is shown keeps its order.
 */
export function troubledFirst<T extends Marked>(
  links: readonly T[],
  troubled: ReadonlySet<string>,
): readonly T[] {
  const isTroubled = ({ record, lastPush }: T): boolean =>
    (lastPush !== null && lastPush.outcome !== 'pushed') || troubled.has(record.id);
  return [...links.filter(isTroubled), ...links.filter((link) => !isTroubled(link))];
}

interface Marked {
  readonly record: SalesforceRecord;
  readonly lastPush: PushMark | null;
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
      return link ? { ...placed, link, gone: null } : { ...placed, gone: placed.gone ?? goneBy(placed, own) };
    }),
    ...came.map((link) => ({ link, gone: null, isNew: !own.linked?.includes(link.record.id) })),
  ];
}

/** The links that are still linked. */
export function standing(placed: readonly PlacedLink[]): readonly Link[] {
  return placed.flatMap(({ link, gone }) => (gone === null ? link : []));
}

function goneBy({ link: { record } }: PlacedLink, { unlinked, notDone }: OwnPart): Gone {
  const isOwn = unlinked && keyOf(unlinked.record) === keyOf(record);
  return isOwn ? { by: 'own', notice: unlinked.notice } : { by: 'others', notDone };
}
