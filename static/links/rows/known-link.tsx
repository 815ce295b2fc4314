import { useId, type JSX } from 'react';
import type { Link, SalesforceRecord } from '../../../src/contract/links/link';
import { Badge } from '../../shared/ui/badge';
import { Outcome } from '../../shared/ui/outcome';
import { Waiting } from '../../shared/ui/waiting';
import { gone as goneWords } from '../messages/en.yml';
import type { RowHeads } from '../about-records';
import { linkGone } from '../words/gone';
import { GoneLink } from './gone-link';
import { LinkActions } from './link-actions';
import { LinkFacts } from './link-facts';
import { RecordName } from './record-name';
import type { PlacedLink } from './placed-links';
import { SteadyRoom } from '../steady-room';
import type { Commands } from '../use-commands';

interface KnownLinkProps {
  readonly placed: PlacedLink;
  /** The links that are linked now, as the person sees them. */
  readonly links: readonly Link[];
  /** The Salesforce address of the settings; null where none is saved. */
  readonly savedHost: string | null;
  readonly mayEdit: boolean;
  readonly isInDoubt: boolean;
  readonly commands: Commands;
  /** Null where a row is headed by object and id alone. */
  readonly heads: RowHeads | null;
  /** How a record is named in what is said of it. */
  readonly nameOf: (record: SalesforceRecord) => string;
  readonly onDismiss: () => void;
}

/** One link in its place: its facts, what may be done with it, and what came of that. */
export function KnownLink(props: KnownLinkProps): JSX.Element {
  const { placed, links, savedHost, mayEdit, isInDoubt, commands, heads, nameOf, onDismiss } = props;
  const { link, gone, isNew } = placed;
  const { record } = link;
  const { running, notices } = commands;
  const nameId = useId();
  const name = nameOf(record);
  if (gone !== null) {
    return (
      <GoneLink
        link={link}
        name={name}
        notice={linkGone(name, gone)}
        savedHost={savedHost}
        mayEdit={mayEdit}
        commands={commands}
        onDismiss={onDismiss}
      />
    );
  }
  const isRunning = running !== null && running.endsWith(` ${record.id}`);
  const head = heads?.get(record.id);
  return (
    <>
      <div className="known-link">
        <LinkFacts
          link={link}
          nameId={nameId}
          isInDoubt={isInDoubt}
          head={heads && (head?.head({ record, nameId }) ?? <RecordName {...{ record, nameId }} />)}
          marks={isNew && <Badge>{goneWords.isNew}</Badge>}
        />
        <LinkActions
          link={link}
          name={name}
          nameId={nameId}
          mayEdit={mayEdit}
          running={running}
          onPush={() => commands.push(link)}
          onChange={(seen, wished) => commands.change(link, seen, wished)}
          onUnlink={() => commands.unlink(link, links)}
        />
      </div>
      <SteadyRoom>
        {isRunning && <Waiting />}
        <Outcome notice={isRunning ? undefined : notices[record.id]} />
        {head?.below}
      </SteadyRoom>
    </>
  );
}
