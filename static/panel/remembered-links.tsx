import type { JSX } from 'react';
import type { Mirror } from '../../src/contract/mirror';
import { panelWords, notRemembered, rememberedLine } from '../shared/words/panel';
import { ago } from '../shared/words/time';
import { LinkFacts } from './link-facts';
import { LinkList } from './link-list';

/** The links as the mirror remembers them, with its age; nothing can be done to them. */
export function RememberedLinks({
  mirror,
  checking,
}: {
  readonly mirror: Mirror;
  readonly checking: boolean;
}): JSX.Element {
  const unlisted = mirror.count - mirror.links.length;
  return (
    <>
      <p className="subtle">{rememberedLine(ago(mirror.comparedAt), checking)}</p>
      {mirror.count === 0 && <p>{panelWords.none}</p>}
      <LinkList
        links={mirror.links.map((link) => ({ ...link, url: null }))}
        render={(link) => <LinkFacts link={link} />}
      />
      {unlisted > 0 && <p className="subtle">{notRemembered(unlisted)}</p>}
    </>
  );
}
