import type { JSX } from 'react';
import type { Mirror } from '../../../src/contract/links/mirror';
import { panel as panelWords, remembered } from '../messages/en.yml';
import { OutsideLink } from '../../shared/ui/outside-link';
import { openRecordAt } from '../../shared/words/open-record-at';
import { ago } from '../../shared/words/time';
import { LinkFacts } from './link-facts';
import { LinkList } from './link-list';
import { troubledFirst } from './placed-links';

interface RememberedLinksProps {
  readonly mirror: Mirror;
  /** Records that were in trouble when this tab last knew, by id. */
  readonly troubled: ReadonlySet<string>;
  readonly checking: boolean;
  /** The Salesforce address of the settings, once an answer has told it. */
  readonly savedHost: string | null;
}

/** The links as the mirror remembers them, with its age; nothing can be done to them but opening their records. */
export function RememberedLinks({
  mirror,
  troubled,
  checking,
  savedHost,
}: RememberedLinksProps): JSX.Element {
  const age = ago(mirror.comparedAt);
  const unlisted = mirror.count - mirror.links.length;
  const siteHost = savedHost ?? mirror.savedHost ?? null;
  return (
    <>
      <p className="subtle">{checking ? remembered.checking({ age }) : remembered.from({ age })}</p>
      {mirror.count === 0 && <p>{panelWords.none}</p>}
      <LinkList
        rows={troubledFirst(mirror.links, troubled)}
        recordOf={({ record }) => record}
        render={({ host, ...link }) => {
          const url = recordAddress(host ?? siteHost, link.record.id);
          return (
            <LinkFacts link={link}>
              {url && <OutsideLink url={url}>{openRecordAt(url)}</OutsideLink>}
            </LinkFacts>
          );
        }}
      />
      {unlisted > 0 && <p className="subtle">{remembered.more({ count: unlisted })}</p>}
    </>
  );
}

function recordAddress(host: string | null, id: string): string | null {
  return host === null ? null : `https://${host}/${id}`;
}
