import type { Mount, PageFacts } from '../mount';
import type { Commands } from './commands';
import type { EventBus } from './event-commands';
import type { SiteTheme } from './site-theme';

/** What all frames of one site page share. */
export interface Stage {
  readonly facts: PageFacts;
  readonly theme: SiteTheme;
  readonly flags: Commands;
  readonly events: EventBus;
  /** Opens another page of the app in a dialog, requested by the page of `opener`. */
  openModal(opener: Mount, wish: unknown): boolean;
}

/** The surroundings of a page that can be closed, such as a dialog. */
export interface Closable {
  close(payload: unknown): void;
  onClose(callback: (payload: unknown) => unknown): void;
  escape(): void;
}
