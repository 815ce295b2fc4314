import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import type { OwnLogIn } from '../../../src/contract/records/person';
import { AskedButton } from '../../shared/ui/asked-button';
import { FactList } from '../../shared/ui/fact-list';
import { Message } from '../../shared/ui/message';
import { ResultPlace } from '../../shared/ui/result-place';
import { person as words } from '../messages/en.yml';
import { endedWarning, logInFacts, withoutLogIn } from '../words/person';
import type { LogInCommands } from './use-log-in-commands';

interface LogInCardProps {
  readonly connection: OwnLogIn;
  readonly commands: LogInCommands;
}

/** One connection: who this person is there and since when, or the way to connect. */
export function LogInCard({ connection, commands }: LogInCardProps): JSX.Element {
  const titleId = useId();
  const { id, name, logIn } = connection;
  const { running, said, begin, end } = commands;
  const busy = running !== null;
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId}>
        <bdi>{name}</bdi>
      </h2>
      <FactList facts={logInFacts(connection)} />
      {logIn === null && <p>{withoutLogIn(connection)}</p>}
      {logIn?.hasEnded && <Message notice={endedWarning(connection)} />}
      <ResultPlace notice={said(id)} />
      <div className="line">
        {(logIn === null || logIn.hasEnded) && (
          <Button
            appearance="primary"
            isLoading={running === `begin ${id}`}
            isDisabled={busy && running !== `begin ${id}`}
            onClick={() => void begin(id)}
          >
            {logIn === null ? words.connect : words.connectAgain}
          </Button>
        )}
        {logIn && (
          <AskedButton
            label={words.disconnect}
            question={words.disconnectQuestion({ name })}
            consequence={words.disconnectConsequence}
            no={words.cancel}
            running={running === `end ${id}`}
            isDisabled={busy}
            onConfirm={() => end(id)}
          />
        )}
      </div>
    </section>
  );
}
