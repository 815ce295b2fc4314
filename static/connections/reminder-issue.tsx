import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import type { ReminderPlace } from '../../src/contract/connections/reminder-issue';
import type { RotationsView } from '../../src/contract/connections/rotation';
import { setReminderIssue } from '../shared/backend/rotation';
import { Message } from '../shared/ui/message';
import { rules } from './messages/en.yml';
import { ReminderPlaceForm } from './reminder-place-form';
import { ReminderPlaceLine } from './reminder-place-line';
import { ResultPlace } from '../shared/ui/result-place';
import { useRuleChange, type RuleHearing } from './use-rule-change';
import { reminderNotice, reminderTroubles } from './words/reminders';

interface ReminderIssueProps extends RuleHearing {
  readonly rotations: RotationsView;
}

/** Whether an issue is made for each token that ends soon, and where. Saving tries it. */
export function ReminderIssue({ rotations, ...hearing }: ReminderIssueProps): JSX.Element {
  const { reminderIssue: place } = rotations;
  const { running, notice, say, change } = useRuleChange(hearing);
  const [choosing, setChoosing] = useState<'never' | 'now' | 'done'>('never');
  const set = async (wanted: ReminderPlace | null): Promise<void> => {
    const answer = await change(wanted === null ? 'off' : 'save', () => setReminderIssue(wanted));
    if (answer === null) return;
    if (answer.saved) setChoosing('done');
    say(reminderNotice(wanted !== null, answer));
  };
  return (
    <section className="stack" aria-label={rules.remindersTitle}>
      <h3>{rules.remindersTitle}</h3>
      <p>{rules.remindersExplained}</p>
      {reminderTroubles(rotations).map(({ id, notice: trouble }) => (
        <Message key={id} notice={trouble} />
      ))}
      {place === null ? <p>{rules.none}</p> : <ReminderPlaceLine key={place.projectId} place={place} />}
      {choosing === 'now' && (
        <ReminderPlaceForm
          running={running === 'save'}
          onChoose={() => {
            say(undefined);
          }}
          onSave={(wanted) => void set(wanted)}
          onCancel={() => {
            say(undefined);
            setChoosing('done');
          }}
        />
      )}
      <ResultPlace notice={notice} />
      {choosing !== 'now' && (
        <div className="line">
          <Button
            autoFocus={choosing === 'done' && notice === undefined}
            isDisabled={running !== null}
            onClick={() => {
              say(undefined);
              setChoosing('now');
            }}
          >
            {place === null ? rules.choose : rules.change}
          </Button>
          {place !== null && (
            <Button appearance="subtle" isLoading={running === 'off'} onClick={() => void set(null)}>
              {rules.turnOff}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}
