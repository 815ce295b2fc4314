import type { SalesforceCode } from '../../contract/records/trouble';
import type { CheckCause, CheckName, CheckRow } from '../../contract/setup/checks';
import { SalesforceError } from '../model/salesforce-error';

/** What a row tells besides its name, state and reason. */
type Told = Partial<Omit<CheckRow, 'check' | 'state' | 'cause' | 'trouble'>>;

const nothing = {
  ...{ cause: null, trouble: null, names: [], users: [], count: null, mayHaveMore: false },
  ...{ org: null, lastUsedAt: null },
} satisfies Omit<CheckRow, 'check' | 'state'>;

export function passed(check: CheckName, told: Told = {}): CheckRow {
  return { ...nothing, ...told, check, state: 'passed' };
}

export function failed(check: CheckName, cause: CheckCause, told: Told = {}): CheckRow {
  return { ...nothing, ...told, check, state: 'failed', cause };
}

/** Salesforce said something, and nobody knows what it means. */
export function untold(check: CheckName, told: Told = {}): CheckRow {
  return { ...nothing, ...told, check, state: 'noAnswer', cause: 'statusUnknown' };
}

export function notAsked(check: CheckName, cause: 'notChosen' | 'needsOther'): CheckRow {
  return { ...nothing, check, state: 'notAsked', cause };
}

/** Jira did not tell what it was asked. */
export function ofJira(
  state: 'notAllowed' | 'noAnswer',
  cause: 'accountHidden' | 'jiraSilent',
  names: readonly string[],
): CheckRow {
  return { ...nothing, check: 'jiraAccount', state, cause, names: [...names] };
}

/** Nobody is there to ask with, or nobody is to be asked. */
export function notAskedFor(check: CheckName, error: SalesforceError): CheckRow {
  return { ...nothing, check, state: 'notAsked', trouble: error.trouble };
}

/** Trouble that says nothing about what was looked for. */
const silent: ReadonlySet<SalesforceCode> = new Set([
  'DOWN',
  'NO_TIME',
  'TOO_OFTEN',
  'NEAR_LIMIT',
  'LIMIT_REACHED',
]);

/** What Salesforce says to whoever may not look. It does not tell a hidden thing from one it has never heard of. */
const hidden: ReadonlySet<SalesforceCode> = new Set([
  'NO_ACCESS',
  'API_OFF',
  'HIDDEN_OR_GONE',
  'FIELD_HIDDEN',
]);

/** Rows about the way in: what is refused there is the finding. */
const wayIn: ReadonlySet<CheckName> = new Set(['address', 'logIn', 'org']);

/**
 * The row of a question that Salesforce refused or did not answer.
 * @throws what is no trouble of Salesforce's
 */
export function refused(check: CheckName, thrown: unknown, told: Told = {}): CheckRow {
  if (!(thrown instanceof SalesforceError)) throw thrown;
  return { ...nothing, ...told, check, state: stateOf(check, thrown.code), trouble: thrown.trouble };
}

function stateOf(check: CheckName, code: SalesforceCode): CheckRow['state'] {
  if (silent.has(code)) return 'noAnswer';
  if (wayIn.has(check)) return 'failed';
  return hidden.has(code) ? 'notAllowed' : 'noAnswer';
}
