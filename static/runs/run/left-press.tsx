import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { Message } from '../../shared/ui/message';
import { asking as askingWords } from '../messages/en.yml';
import { leftPressNotice } from '../words/asking';
import { canResume } from '../words/pauses';
import { AskingProgress } from './asking-progress';
import type { RunCommands } from './use-run-commands';

interface LeftPressProps {
  readonly run: RunView;
  readonly commands: RunCommands;
}

/** A press on Start or Resume that Jira could not answer at once: how far it is, or that it was left, with the way on. */
export function LeftPress({ run, commands }: LeftPressProps): JSX.Element | null {
  const { asking, phase } = run;
  const { running, isAskingOn, give } = commands;
  if (asking?.for !== 'push' || !canResume(run)) return null;
  return (
    <>
      {isAskingOn && <AskingProgress run={run} asking={asking} />}
      {(running === null || running === 'goOn') && (
        <Message notice={leftPressNotice(asking, phase)}>
          <Button spacing="compact" isLoading={running === 'goOn'} onClick={() => void give('goOn')}>
            {askingWords.goOn}
          </Button>
        </Message>
      )}
    </>
  );
}
