import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import type { Link } from '../../../src/contract/links/link';
import { Outcome } from '../../shared/ui/outcome';
import { Waiting } from '../../shared/ui/waiting';
import { gone as goneWords } from '../messages/en.yml';
import type { Notice } from '../../shared/words/notice';
import { ownHost } from './own-host';
import { atAgain } from '../notices';
import { SteadyRoom } from '../steady-room';
import type { Commands } from '../use-commands';

interface GoneLinkProps {
  readonly link: Link;
  readonly notice: Notice;
  /** How its record is named. */
  readonly name: string;
  readonly savedHost: string | null;
  readonly mayEdit: boolean;
  readonly commands: Commands;
  readonly onDismiss: () => void;
}

/** What stands in the place of a link that is no longer linked: what happened, and what can be done now. */
export function GoneLink(props: GoneLinkProps): JSX.Element {
  const { link, name, notice, savedHost, mayEdit, commands, onDismiss } = props;
  const { running, notices, linkAgain } = commands;
  const nameId = useId();
  const again = `again ${link.record.id}`;
  const isRunning = running === again;
  return (
    <>
      <div className="gone-link">
        <strong id={nameId}>{name}</strong>
      </div>
      <Outcome notice={notice}>
        {mayEdit && (
          <Button
            spacing="compact"
            aria-describedby={nameId}
            isLoading={isRunning}
            isDisabled={running !== null && !isRunning}
            onClick={() => void linkAgain(link, ownHost(link, savedHost))}
          >
            {goneWords.linkAgain}
          </Button>
        )}
        <Button
          spacing="compact"
          appearance="subtle"
          aria-describedby={nameId}
          isDisabled={isRunning}
          onClick={onDismiss}
        >
          {goneWords.dismiss}
        </Button>
      </Outcome>
      <SteadyRoom>
        {isRunning && <Waiting />}
        <Outcome notice={notices[atAgain(link.record.id)]} />
      </SteadyRoom>
    </>
  );
}
