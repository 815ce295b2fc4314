import type { Finding } from '../../../../src/setup/check/finding';
import type { RuleId } from '../../../../src/setup/rules';
import { rules } from '../messages/en.yml';

/** What is so, why it matters, and how to mend it. */
export interface FindingWords {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

type Filling = Pick<Finding, 'name' | 'value' | 'wanted'>;
type Text = string | ((filling: Filling) => string);

/** The words of a finding. A rule without words does not compile. */
export function wordsOfFinding({ rule, name, value, wanted }: Finding): FindingWords {
  const words: Readonly<Record<RuleId, Readonly<Record<keyof FindingWords, Text>>>> = rules;
  const { what, why, mend } = words[rule];
  const filled = (text: Text) => (typeof text === 'string' ? text : text({ name, value, wanted }));
  return { what: filled(what), why: filled(why), mend: filled(mend) };
}
