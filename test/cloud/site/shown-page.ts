import type { Html } from './html';
import { messagePage } from './pages/message-page';

/** What a page of the site shows, with its HTTP status. `projectKey` is its project. */
export interface ShownPage {
  readonly status: number;
  readonly title: string;
  readonly content: Html;
  readonly projectKey: string | null;
}

/** An address that only redirects to another. */
export interface Redirect {
  readonly redirectTo: string;
}

export function shown(title: string, content: Html, projectKey: string | null = null): ShownPage {
  return { status: 200, title, content, projectKey };
}

export const notFound: ShownPage = {
  status: 404,
  title: 'Not found',
  content: messagePage("We couldn't find that page", 'Check the address, or start again from the projects.'),
  projectKey: null,
};

export function notAllowed(text: string): ShownPage {
  return {
    status: 403,
    title: 'No permission',
    content: messagePage("You don't have access to this page", text),
    projectKey: null,
  };
}

export const onlyAdmins = notAllowed(
  'You need to be a Jira admin. Ask an admin of this site, or switch to Ada in the header.',
);
