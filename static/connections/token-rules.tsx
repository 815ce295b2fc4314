import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { Message } from '../shared/ui/message';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { rules } from './messages/en.yml';
import { ReminderIssue } from './reminder-issue';
import { TokenPolicy } from './token-policy';
import { useRotations } from './use-rotations';
import type { Look } from './use-settings';
import { settingsNotice } from './words/settings';

interface TokenRulesProps {
  /** Reads the settings again after a change. */
  readonly onChanged: Look;
}

/** What holds for all tokens of the site: how long they may live, and the issues that remind of their ends. */
export function TokenRules({ onChanged }: TokenRulesProps): JSX.Element {
  const { opened, look, learn } = useRotations();
  if (opened === null) return <SpinnerLine words={rules.reading} />;
  if (!opened.ok) {
    return (
      <div role="alert">
        <Message notice={settingsNotice(opened.error)}>
          <Button onClick={() => void look()}>{rules.tryAgain}</Button>
        </Message>
      </div>
    );
  }
  const { data: rotations } = opened;
  return (
    <div className="stack wide">
      <TokenPolicy longestDays={rotations.longestDays} learn={learn} look={look} onChanged={onChanged} />
      <ReminderIssue rotations={rotations} learn={learn} look={look} onChanged={onChanged} />
    </div>
  );
}
