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
import { jiraUserOf } from './expected-of';
import { ToldTrouble } from './told-trouble';
import type { LiveLook } from './use-live-look';

interface LiveChecksProps {
  readonly connection: KnownConnection | null;
  readonly read: ReadAnswers;
  readonly looking: LiveLook;
}

/** What the org itself tells, and what Jira tells of the account that calls it: row by row, each with the next step. */
export function LiveChecks({ connection, read, looking }: LiveChecksProps): JSX.Element {
  const id = useId();
  const { running, came, look } = looking;
  const hasOrg = connection !== null && connection.hasAccess && !connection.isOff;
  const asksJira = connection !== null && read.answers !== undefined && jiraUserOf(read.answers) !== null;
  const noOrg = !hasOrg && (
    <Message notice={toned('info', connection?.isOff ? live.isOff : live.noAccess)}>
      <Button onClick={openSettingsPage}>{page.settings}</Button>
    </Message>
  );
  if (!hasOrg && !asksJira) return <>{noOrg}</>;
  const checked = came?.ok ? came.data : null;
  // Without a way into the org each of its rows would only say again what stands above.
  const rows = checked?.rows.filter(({ check }) => hasOrg || check === 'jiraAccount') ?? [];
  return (
    <section className="inset stack" aria-labelledby={id}>
      <h3 id={id}>{live.title}</h3>
      {noOrg}
      <p>{hasOrg ? live.intro : live.onlyJira}</p>
      {!read.answers && <p className="subtle">{live.incomplete}</p>}
      <div className="line">
        <Button isLoading={running} onClick={() => void look(connection.id, read)}>
          {hasOrg ? live.look : live.lookAtJira}
        </Button>
      </div>
      {running && <Waiting />}
      <div role="status" className="stack">
        {checked && hasOrg && (
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
            steps={rows.map((row) => ({
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
          {hasOrg && <p className="subtle">{live.notTriedRows}</p>}
        </>
      )}
    </section>
  );
}
