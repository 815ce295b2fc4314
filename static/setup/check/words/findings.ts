import type { Finding } from '../../../../src/setup/check/finding';
import { secretKinds, type SecretKind } from '../../../../src/setup/check/secrets';
import type { RuleId } from '../../../../src/setup/rules';
import { rules, secrets } from '../messages/en.yml';

/** What is so, why it matters, and how to mend it. */
export interface FindingWords {
  readonly what: string;
  readonly why: string;
  readonly mend: string;
}

type Filling = Pick<Finding, 'name' | 'value' | 'wanted'>;
type Text = string | ((filling: Filling) => string);

/** The words of a finding. A rule without words does not compile. */
export function wordsOfFinding(finding: Finding): FindingWords {
  const words: Readonly<Record<RuleId, Readonly<Record<keyof FindingWords, Text>>>> = rules;
  const { what, why, mend } = words[finding.rule];
  const filling = { ...finding, value: valueOf(finding) };
  const filled = (text: Text) => (typeof text === 'string' ? text : text(filling));
  const line = finding.rule === 'secretInFile' && finding.wanted;
  const inLine = line && secrets.inLine({ secret: filling.value, line });
  return { what: inLine || filled(what), why: filled(why), mend: filled(mend) };
}

/** Of a secret only its kind is told, in words. */
function valueOf({ rule, value }: Finding): string {
  const names: Readonly<Record<SecretKind, string>> = secrets;
  const kind = secretKinds.find((each) => each === value);
  return rule === 'secretInFile' && kind ? names[kind] : value;
}
