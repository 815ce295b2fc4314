import { createContext, useContext, type JSX } from 'react';
import { openIssue } from '../../shared/bridge/open-issue';
import { openedByHost } from '../../shared/ui/opened-by-host';

/** The address of the Jira site, for links people may copy; null while it is not known. */
export const SiteUrl = createContext<string | null>(null);

/** An issue's key, as a link that opens the issue in a new tab by the host's own way. */
export function IssueLink({ issueKey }: { readonly issueKey: string }): JSX.Element {
  const site = useContext(SiteUrl);
  if (site === null) return <span>{issueKey}</span>;
  return (
    <a
      href={`${site}/browse/${issueKey}`}
      target="_blank"
      rel="noopener noreferrer"
      {...openedByHost(() => openIssue(issueKey))}
    >
      {issueKey}
    </a>
  );
}
