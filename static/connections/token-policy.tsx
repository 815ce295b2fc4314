import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useRef, useState, type JSX } from 'react';
import { mostDaysOfPolicy } from '../../src/contract/connections/settings-view';
import { setPolicy } from '../shared/backend/rotation';
import { Field } from '../shared/ui/field';
import { toned } from '../shared/words/notice';
import { rules } from './messages/en.yml';
import { ResultPlace } from '../shared/ui/result-place';
import { useRuleChange, type RuleHearing } from './use-rule-change';

interface TokenPolicyProps extends RuleHearing {
  readonly longestDays: number | null;
}

/** How long a token may live: off by default. */
export function TokenPolicy({ longestDays, ...hearing }: TokenPolicyProps): JSX.Element {
  const { running, notice, say, change } = useRuleChange(hearing);
  const [typed, setTyped] = useState(longestDays === null ? '' : String(longestDays));
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const save = async (): Promise<void> => {
    const days = daysIn(typed);
    setWrong(days === 'wrong');
    if (days === 'wrong') {
      field.current?.focus();
      return;
    }
    const answer = await change('policy', () => setPolicy(days));
    if (answer === null) return;
    say(toned('success', { title: days === null ? rules.policyIsOff : rules.policyIsOn({ days }) }));
  };
  return (
    <form
      className="stack"
      noValidate
      aria-label={rules.policyTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{rules.policyTitle}</h3>
      <p>{rules.policyExplained}</p>
      <Field label={rules.policy} hint={rules.policyHint} error={isWrong ? rules.policyWrong : undefined}>
        {(control) => (
          <Textfield
            {...control}
            ref={field}
            inputMode="numeric"
            width={200}
            value={typed}
            isDisabled={running !== null}
            isInvalid={control['aria-invalid']}
            autoComplete="off"
            maxLength={6}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
              setWrong(false);
            }}
          />
        )}
      </Field>
      <ResultPlace notice={notice} />
      <div className="line">
        <Button type="submit" isLoading={running !== null}>
          {rules.save}
        </Button>
      </div>
    </form>
  );
}

/** The days that were typed; null for none. */
function daysIn(typed: string): number | null | 'wrong' {
  const text = typed.trim();
  if (text === '') return null;
  const days = /^\d+$/.test(text) ? Number(text) : 0;
  return days >= 1 && days <= mostDaysOfPolicy ? days : 'wrong';
}
