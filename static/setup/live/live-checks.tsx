import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import type { KnownConnection } from '../../../src/contract/setup/questions';
import type { ReadAnswers } from '../../../src/setup/read-answers';
import { openMyConnection, openSettingsPage } from '../../shared/bridge/navigation';
import { Message } from '../../shared/ui/message';
import { StepList } from '../../shared/ui/step-list';
import { Waiting } from '../../shared/ui/waiting';
import { noticeOfError } from '../../shared/words/errors';
import { toned } from '../../shared/words/notice';
import { live, page } from '../messages/en.yml';
import { rowSigns, rowWords } from '../words/check-row';
import { ToldTrouble } from './told-trouble';
import type { LiveLook } from './use-live-look';

interface LiveChecksProps {
  readonly connection: KnownConnection | null;
  readonly read: ReadAnswers;
  readonly looking: LiveLook;
}

/** What the org itself tells: row by row, each with the next step. */
export function LiveChecks({ connection, read, looking }: LiveChecksProps): JSX.Element {
  const id = useId();
  const { running, came, look } = looking;
  if (connection === null || !connection.hasAccess || connection.isOff) {
    return (
      <Message notice={toned('info', connection?.isOff ? live.isOff : live.noAccess)}>
        <Button onClick={openSettingsPage}>{page.settings}</Button>
      </Message>
    );
  }
  const checked = came?.ok ? came.data : null;
  return (
    <section className="inset stack" aria-labelledby={id}>
      <h3 id={id}>{live.title}</h3>
      <p>{live.intro}</p>
      {!read.answers && <p className="subtle">{live.incomplete}</p>}
      <div className="line">
        <Button isLoading={running} onClick={() => void look(connection.id, read)}>
          {live.look}
        </Button>
      </div>
      {running && <Waiting />}
      <div role="status" className="stack">
        {checked && (
          <p>
            {checked.as === 'nobody'
              ? live.as.nobody
              : live.as[checked.as]({ name: checked.seenAs ?? live.unnamed })}
          </p>
        )}
        {came?.ok === false && <Message notice={noticeOfError(came.error)} />}
      </div>
      {checked?.as === 'integrationUser' && connection.ownLogIn !== 'notOffered' && (
        <div className="line">
          <Button spacing="compact" onClick={openMyConnection}>
            {live.myConnection}
          </Button>
        </div>
      )}
      {checked && (
        <>
          <StepList
            steps={checked.rows.map((row) => ({
              name: row.check,
              sign: rowSigns[row.state],
              title: live.checks[row.check],
              end: live.states[row.state],
              below: (
                <>
                  {rowWords(row).map((words) => (
                    <p key={words} className="subtle">
                      {words}
                    </p>
                  ))}
                  <ToldTrouble trouble={row.state === 'notAllowed' ? null : row.trouble} />
                </>
              ),
            }))}
          />
          <p className="subtle">{live.notTriedRows}</p>
        </>
      )}
    </section>
  );
}
