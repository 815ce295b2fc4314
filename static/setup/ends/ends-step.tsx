import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { SetUpView } from '../../../src/contract/setup/questions';
import type { JiraToken } from '../../../src/contract/setup/jira-tokens';
import { openSettingsPage } from '../../shared/bridge/navigation';
import { AskedButton } from '../../shared/ui/asked-button';
import { Glyph } from '../../shared/ui/glyph';
import { ResultPlace } from '../../shared/ui/result-place';
import { wordsOf } from '../../shared/words/words-of';
import { onDate } from '../../shared/words/time';
import { ends, page } from '../messages/en.yml';
import type { KnownSetUp } from '../use-set-up';
import { NoteForm } from './note-form';
import { useJiraTokens } from './use-jira-tokens';
import '../../shared/ui/step-list.css';

interface EndsStepProps {
  readonly view: SetUpView;
  readonly learn: KnownSetUp['learn'];
}

/** When the Jira tokens end that Salesforce holds, as people noted it. */
export function EndsStep({ view, learn }: EndsStepProps): JSX.Element {
  const { connection, jiraTokens, remindersAreOn } = view;
  if (connection === null) return <p className="subtle">{ends.needsConnection}</p>;
  return (
    <div className="stack wide">
      <p>{ends.intro}</p>
      {!remindersAreOn && (
        <div className="line">
          <span>{ends.remindersOff}</span>
          <Button spacing="compact" onClick={openSettingsPage}>
            {page.settings}
          </Button>
        </div>
      )}
      <Tokens id={connection.id} jiraTokens={jiraTokens} learn={learn} />
    </div>
  );
}

interface TokensProps extends Pick<SetUpView, 'jiraTokens'> {
  readonly id: string;
  readonly learn: KnownSetUp['learn'];
}

function Tokens({ id, jiraTokens, learn }: TokensProps): JSX.Element {
  const commands = useJiraTokens(id, learn);
  return (
    <>
      {jiraTokens.length === 0 && <p className="subtle">{ends.none}</p>}
      {jiraTokens.length > 0 && (
        <ul className="set-up-list stack" aria-label={ends.list}>
          {jiraTokens.map((token) => (
            <li key={token.id}>
              <div className="line">
                <span className="step">
                  {token.warnAtDays !== null && <Glyph name={token.daysLeft < 0 ? 'error' : 'warning'} />}
                  <span>
                    {ends.token({ label: token.label, day: onDate(token.endsOn, 'UTC') })}{' '}
                    <span className="subtle">{lifeLeft(token)}</span>
                  </span>
                </span>
                <AskedButton
                  label={ends.forgetOf({ label: token.label })}
                  question={ends.forgetQuestion({ label: token.label })}
                  consequence={ends.forgetConsequence}
                  no={ends.keep}
                  running={commands.running === token.id}
                  isDisabled={commands.running !== null}
                  onConfirm={() => commands.forget(token)}
                />
              </div>
              {token.trouble && (
                <p className="subtle">
                  {ends.reminderTrouble({
                    title: wordsOf({ code: token.trouble.code, reference: '' }).title,
                  })}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <ResultPlace notice={commands.result} />
      <NoteForm connectionId={id} commands={commands} />
    </>
  );
}

function lifeLeft({ daysLeft }: JiraToken): string {
  return daysLeft < 0 ? ends.over : ends.left({ days: daysLeft });
}
