import type { ErrorCode, Origin, Source } from '../../../src/contract/errors';

/** A trouble and whose it is, as far as anybody noted that. */
export interface Trouble extends Source {
  readonly code: ErrorCode;
}

const forge = 'Forge, the platform this app runs on,';

const askedToWait = {
  connector: 'the Connector asked to slow down',
  jira: 'Jira asked to slow down',
  forge: `${forge} asked to slow down`,
  app: 'this app was asked for too much at once',
} as const satisfies Record<Origin, string>;

const isSilent = {
  connector: 'the Connector does not answer',
  jira: 'Jira does not answer at the moment',
  forge: `${forge} does not answer at the moment`,
  app: 'there was no time left to finish this',
} as const satisfies Record<Origin, string>;

/** What happened, as part of a sentence, where that depends on who caused it; null where the code alone says it. */
export function clauseOf({ code, by, status }: Trouble): string | null {
  if (code === 'CONNECTOR_DOWN') {
    if (by === 'app') return 'there was no time left to ask the Connector';
    return status === undefined ? null : answeredBadly(by, status);
  }
  if (by === undefined) return null;
  if (code === 'RATE_LIMITED') return askedToWait[by];
  if (code !== 'PLATFORM_DOWN') return null;
  return status === undefined || by === 'app' ? isSilent[by] : answeredBadly(by, status);
}

/** "the Connector answered with an error (503)": who answers is reached, whatever it says. */
export function answeredBadly(by: Origin | undefined, status: number): string {
  const who = by === undefined ? 'the Connector' : answerers[by];
  return status >= 400
    ? `${who} answered with an error (${String(status)})`
    : `${who} gave an answer that could not be read`;
}

const answerers = {
  connector: 'the Connector',
  jira: 'Jira',
  forge,
  app: 'this app',
} as const satisfies Record<Origin, string>;

/** Whose words are quoted. */
export function quotedFrom(by: Origin | undefined): string {
  if (by === 'jira') return 'Jira';
  return by === 'forge' ? 'Forge' : 'the Connector';
}

/** What a refusal means by its status, where that says more than that it was one. */
export function refusalClause({ by, status }: Source): string {
  if (by === 'jira') return 'Jira refused this';
  if (status === 401) return 'the Connector refused this one, though it accepts the token';
  if (status === 404) return 'the Connector does not find this link, issue or record';
  if (status === 502) return 'the Connector could not get this into Salesforce';
  return 'the Connector refused this';
}

const salesforceWay =
  'A Jira admin can look in the Connector whether its own connection to Salesforce is still authorised.';

/** Who can put a refusal right, and how: what is quoted is referred to only where something is. */
export function refusalFix({ by, status }: Source, isQuoted: boolean): string {
  if (by === 'jira') return isQuoted ? 'Its reason is shown below.' : 'It gave no reason.';
  if (status === 404) return 'Check that it is still linked, and that the record still exists in Salesforce.';
  if (status === 502) return salesforceWay;
  return isQuoted
    ? 'Put right what is named below.'
    : 'It gave no reason: whoever looks after the Connector can find out why.';
}
