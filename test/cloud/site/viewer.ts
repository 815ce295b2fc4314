import type { User } from '../jira/users';
import type { ColorMode } from './theme';
import type { SiteWorld } from './world';

/** The viewer of a page, their colours, and where they are. */
export interface Viewer {
  readonly world: SiteWorld;
  readonly user: User;
  readonly colorMode: ColorMode;
  readonly url: URL;
}
