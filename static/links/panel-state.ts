import type { WireError } from '../../src/contract/errors';
import type { Link, SalesforceRecord } from '../../src/contract/links/link';
import type { Mirror } from '../../src/contract/links/mirror';
import type { PanelView } from '../../src/contract/links/questions';
import type { Reply } from '../../src/contract/procedure';
import { firstPlaces, keyOf, newPlaces, type OwnPart, type PlacedLink } from './rows/placed-links';

/**
 * What the panel knows: the mirror, the last answer worth showing, the links in their places, and whether to doubt them, with
 * the reason where there is one. `troubled` are records that were in trouble when this tab last knew, by id.
 */
export interface PanelState {
  readonly remembered: Mirror | null;
  readonly troubled: ReadonlySet<string>;
  readonly opened: Reply<PanelView> | null;
  readonly placed: readonly PlacedLink[];
  readonly checking: boolean;
  readonly doubt: { readonly error: WireError | null } | null;
}

export const unopened: PanelState = {
  remembered: null,
  troubled: new Set(),
  opened: null,
  placed: [],
  checking: true,
  doubt: null,
};

export type PanelNews =
  | { readonly kind: 'asked' }
  | { readonly kind: 'remembered'; readonly mirror: Mirror | null }
  | { readonly kind: 'troubled'; readonly ids: ReadonlySet<string> }
  | { readonly kind: 'opened'; readonly reply: Reply<PanelView> | null; readonly own?: OwnPart | undefined }
  | { readonly kind: 'links'; readonly links: readonly Link[] | null; readonly own?: OwnPart | undefined }
  | { readonly kind: 'dismissed'; readonly record: SalesforceRecord };

/**
 * What the panel knows after some news. Links that a command brought are the truth; a command that could not read
 * them again (null) leaves what is shown, in doubt. An answer of null was overtaken by a command.
 */
export function withNews(state: PanelState, news: PanelNews): PanelState {
  switch (news.kind) {
    case 'asked':
      return { ...state, checking: true };
    case 'remembered':
      return { ...state, remembered: news.mirror };
    case 'troubled':
      return { ...state, troubled: news.ids };
    case 'opened':
      return { ...withOpened(state, news.reply, news.own), checking: false };
    case 'links':
      if (news.links === null) return { ...state, doubt: { error: null } };
      return { ...withLinks(state, news.links, news.own), doubt: null };
    case 'dismissed':
      return { ...state, placed: without(state.placed, news.record) };
  }
}

/** Whether the panel shows links that the Connector has told. */
function isKnown({ opened }: PanelState): boolean {
  return opened?.ok === true && opened.data.truth.known;
}

/** A look that failed takes nothing away that is on the page: the links stay, in doubt. */
function withOpened(state: PanelState, reply: Reply<PanelView> | null, own: OwnPart | undefined): PanelState {
  if (reply === null) return state;
  const { opened } = state;
  if (reply.ok && reply.data.truth.known) {
    return withLinks({ ...state, opened: reply, doubt: null }, reply.data.truth.links, own, isKnown(state));
  }
  if (!isKnown(state) || !opened?.ok) return { ...state, opened: reply, doubt: null };
  if (!reply.ok) return { ...state, doubt: { error: reply.error } };
  const { truth, ...view } = reply.data;
  return {
    ...state,
    opened: { ok: true, data: { ...view, truth: opened.data.truth } },
    doubt: { error: truth.known ? null : truth.error },
  };
}

function withLinks(
  state: PanelState,
  links: readonly Link[],
  own: OwnPart | undefined,
  wasKnown: boolean = isKnown(state),
): PanelState {
  return {
    ...state,
    placed: wasKnown ? newPlaces(state.placed, links, own) : firstPlaces(links, state.troubled),
  };
}

function without(placed: readonly PlacedLink[], record: SalesforceRecord): readonly PlacedLink[] {
  return placed.filter(({ link }) => keyOf(link.record) !== keyOf(record));
}
