import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { Message } from '../shared/ui/message';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { noticeOfError } from '../shared/words/errors';
import { toned } from '../shared/words/notice';
import { access as accessWords, person as words } from './messages/en.yml';
import { FinishLogIn } from './person/finish-log-in';
import { LogInCard } from './person/log-in-card';
import { useLogInCommands } from './person/use-log-in-commands';
import { useLogIns } from './person/use-log-ins';

/** How a person stands with the orgs that this site reads, and the ways to connect and to disconnect. */
export function OwnLogIns(): JSX.Element {
  const { opened, look, learn } = useLogIns();
  const commands = useLogInCommands({ look, learn });
  return (
    <>
      <p>{words.intro}</p>
      <FinishLogIn commands={commands} />
      {list()}
    </>
  );

  function list(): JSX.Element {
    if (opened === null) return <SpinnerLine words={words.reading} />;
    if (!opened.ok) {
      return (
        <div role="alert">
          <Message notice={noticeOfError(opened.error)}>
            <Button onClick={() => void look()}>{accessWords.tryAgain}</Button>
          </Message>
        </div>
      );
    }
    const { connections } = opened.data;
    if (connections.length === 0) return <Message notice={toned('info', words.none)} />;
    return (
      <>
        {connections.map((connection) => (
          <LogInCard key={connection.id} connection={connection} commands={commands} />
        ))}
      </>
    );
  }
}
