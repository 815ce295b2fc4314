import type { Link } from '../../src/contract/link';
import type { Mirror } from '../../src/contract/mirror';
import type { PanelView } from '../../src/contract/panel';
import type { Reply } from '../../src/contract/procedure';

/** What the panel knows: the mirror, the last answer about the truth, and whether to doubt it. */
export interface PanelState {
  readonly remembered: Mirror | null;
  readonly opened: Reply<PanelView> | null;
  readonly checking: boolean;
  readonly outOfDate: boolean;
}

export const unopened: PanelState = { remembered: null, opened: null, checking: true, outOfDate: false };

export type PanelNews =
  | { readonly kind: 'asked' }
  | { readonly kind: 'remembered'; readonly mirror: Mirror | null }
  | { readonly kind: 'opened'; readonly reply: Reply<PanelView> | null }
  | { readonly kind: 'links'; readonly links: readonly Link[] | null };

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
    case 'opened':
      return news.reply === null
        ? { ...state, checking: false }
        : { ...state, opened: news.reply, checking: false, outOfDate: false };
    case 'links':
      if (news.links === null || !state.opened?.ok) return { ...state, outOfDate: true };
      return { ...state, opened: withLinks(state.opened.data, news.links), outOfDate: false };
  }
}

function withLinks(view: PanelView, links: readonly Link[]): Reply<PanelView> {
  return { ok: true, data: { ...view, truth: { known: true, links: [...links] } } };
}
