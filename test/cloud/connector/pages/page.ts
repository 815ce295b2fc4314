import type { Region } from '../region';
import type { World } from '../world';
import type { Html } from './html';

/** The input of a page: the part its path caught, the query, and on a POST the form's fields. */
export interface PageAsk {
  readonly world: World;
  readonly region: Region;
  readonly origins: Readonly<Record<Region, string>>;
  /** The address of Jira. Null if the stand-in runs without one. */
  readonly jiraUrl: string | null;
  readonly part: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
}

/** A page to show, or where to go after a form was processed. */
export type PageResult =
  | { readonly kind: 'show'; readonly title: string; readonly body: Html }
  | { readonly kind: 'go'; readonly to: string };

/** One page: how it is shown, and what its form does. */
export interface Page {
  readonly path: RegExp;
  readonly get?: (ask: PageAsk) => PageResult;
  readonly post?: (ask: PageAsk) => PageResult;
}
