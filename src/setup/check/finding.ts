import { rules, type RuleId, type Severity } from '../rules';
import { secretsIn } from './secrets';

/** One thing that is wrong, or could be better. `value` and `wanted` fill the words; neither is ever a secret. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly path: string;
  /** The component's name; empty for a file that holds none. */
  readonly name: string;
  /** What the file says; empty where the rule needs no more than the name. */
  readonly value: string;
  /** What it should say, or what it is at odds with; empty likewise. */
  readonly wanted: string;
}

/** Makes a finding of a rule about a component. */
export function found(
  rule: RuleId,
  { path, name }: { readonly path: string; readonly name: string },
  { value = '', wanted = '' }: { readonly value?: string; readonly wanted?: string } = {},
): Finding {
  const { severity } = rules[rule];
  return { rule, severity, path, name: shown(name), value: shown(value), wanted: shown(wanted) };
}

/** What a file says goes on the screen, and from there into mails: a secret may stand where none belongs. */
function shown(text: string): string {
  return secretsIn(text).length > 0 ? '•••' : short(text);
}

/** A whole list in one field would push everything else off the screen. */
function short(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199)}…` : text;
}
