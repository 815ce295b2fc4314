import type { JSX } from 'react';
import { isRuleId, rules } from '../../../src/setup/rules';
import { Message } from '../../shared/ui/message';
import { toned } from '../../shared/words/notice';
import { wordsOfFinding } from '../check/words/findings';
import { bundle as words } from '../messages/en.yml';

/** What these answers give up, by the rules of the checker that the bundle then breaks. */
export function Weaker({ rules: broken }: { readonly rules: readonly string[] }): JSX.Element | null {
  const named = broken.filter(isRuleId);
  if (named.length === 0) return null;
  return (
    <div className="stack">
      <Message notice={toned('warning', words.weaker)} />
      <ul className="set-up-list stack tight">
        {named.map((rule) => {
          const { severity } = rules[rule];
          const finding = { rule, severity, path: '', name: '', value: '', wanted: '' };
          return <li key={rule}>{wordsOfFinding(finding).why}</li>;
        })}
      </ul>
    </div>
  );
}
