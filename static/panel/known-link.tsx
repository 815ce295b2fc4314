import { useId, type JSX } from 'react';
import type { Link } from '../../src/contract/link';
import { Outcome } from '../shared/ui/outcome';
import { LinkActions } from './link-actions';
import { LinkFacts } from './link-facts';
import type { Commands } from './use-commands';

interface KnownLinkProps {
  readonly link: Link;
  readonly links: readonly Link[];
  readonly mayEdit: boolean;
  readonly commands: Commands;
  readonly onGone: () => void;
}

/** One true link: its facts, what may be done with it, and what came of that. */
export function KnownLink({ link, links, mayEdit, commands, onGone }: KnownLinkProps): JSX.Element {
  const nameId = useId();
  if (!mayEdit) return <LinkFacts link={link} nameId={nameId} />;
  return (
    <>
      <div className="known-link">
        <LinkFacts link={link} nameId={nameId} />
        <LinkActions
          link={link}
          nameId={nameId}
          running={commands.running}
          onPush={() => commands.push(link)}
          onChange={(wished) => commands.change(link, wished)}
          onUnlink={() => commands.unlink(link, links, onGone)}
        />
      </div>
      <Outcome notice={commands.notices[link.record.id]} />
    </>
  );
}
