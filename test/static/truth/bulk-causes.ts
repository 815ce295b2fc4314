import type { ErrorCode, Origin } from '../../../src/contract/errors';
import { page, theirNo, type Answer } from './answering-world';

/** How each item of a push was answered, what is said of them, who can mend it, and what is offered. */
export interface CauseRow {
  readonly code: ErrorCode;
  readonly by: Origin | null;
  readonly write: Answer;
  readonly says: RegExp;
  readonly next: RegExp;
  readonly ways: readonly string[];
}

const retry = ['Retry these', 'Download these'];
const pushAgain = ['Push these again', 'Download these'];

export const causes: Readonly<Record<string, CauseRow>> = {
  'a 422 with its reason': {
    code: 'REFUSED',
    by: 'connector',
    write: { status: 422, body: theirNo('Field Priority is missing.') },
    says: /^3 items refused: Refused by the Connector or Salesforce$/,
    next: /Field Priority is missing\..*field mapping or these records can put right.*then retry these\./s,
    ways: retry,
  },
  'a 400 without a word': {
    code: 'REFUSED',
    by: 'connector',
    write: { status: 400 },
    says: /^3 items refused: Refused by the Connector or Salesforce$/,
    next: /It gave no reason: whoever looks after the Connector can find out why; then retry these\./,
    ways: retry,
  },
  'a 401 though the token is accepted': {
    code: 'REFUSED',
    by: 'connector',
    write: { status: 401 },
    says: /^3 items refused: The Connector refused this one, though it accepts the token$/,
    next: /then retry these\./,
    ways: retry,
  },
  'a 404': {
    code: 'REFUSED',
    by: 'connector',
    write: { status: 404, body: theirNo() },
    says: /^3 items refused: The Connector does not find this link, issue or record$/,
    next: /Check that it is still linked, and that the record still exists in Salesforce; then retry these\./,
    ways: retry,
  },
  'a 502 in their form': {
    code: 'REFUSED',
    by: 'connector',
    write: { status: 502, body: theirNo() },
    says: /^3 items refused: The Connector could not get this into Salesforce$/,
    next: /whether its own connection to Salesforce is still authorised; then retry these\./,
    ways: retry,
  },
  nobody: {
    code: 'CONNECTOR_DOWN',
    by: 'connector',
    write: { silence: 'ECONNREFUSED' },
    says: /^3 items failed: The Connector could not be reached$/,
    next: /Nobody here has to mend anything: retry these once it is back\./,
    ways: retry,
  },
  'a redirect': {
    code: 'ANSWER_UNKNOWN',
    by: 'connector',
    write: { status: 307 },
    says: /^3 items failed: The Connector answered in a way this app does not understand$/,
    next: /A Jira admin can ask the Connector’s support, with the receipt\. Nothing was guessed\./,
    ways: retry,
  },
  'a 500': {
    code: 'OUTCOME_UNKNOWN',
    by: 'connector',
    write: { status: 500, body: page },
    says: /^3 items with unknown result: May have been sent: the Connector answered with an error \(500\)$/,
    next: /Push them again only if they are not there, or if twice does no harm\./,
    ways: pushAgain,
  },
  'a reset': {
    code: 'OUTCOME_UNKNOWN',
    by: null,
    write: { silence: 'ECONNRESET' },
    says: /^3 items with unknown result: May have been sent; no answer came$/,
    next: /Whoever knows the records can look at some in Salesforce/,
    ways: pushAgain,
  },
  'a platform that lets nothing out': {
    code: 'UNEXPECTED',
    by: 'app',
    write: { silence: 'REQUEST_EGRESS_ALLOWLIST_ERR' },
    says: /^3 items failed: Something went wrong in this app$/,
    next: /Retry these\. If it stays, a Jira admin can report it to the makers of this app, with the receipt\./,
    ways: retry,
  },
};

/** What ends no item: the run rests or waits in its place, and the item keeps its turn. Or it cannot happen. */
export const neverOfItems: Readonly<Partial<Record<ErrorCode, string>>> = {
  INVALID_INPUT: 'a delivery fills in no form',
  NOT_ALLOWED: 'what may not be pushed is skipped, by rights that were asked for at a press',
  NOT_LET_IN: 'a delivery asks Jira nothing about items',
  NOT_FOUND: 'a push that is not found is a refusal',
  NOT_CONNECTED: 'the run pauses',
  TOKEN_ENDED: 'the run pauses',
  TOKEN_REJECTED: 'the run pauses',
  SENDING_STOPPED: 'the run pauses',
  CHANGED_MEANWHILE: 'a delivery waits for an issue’s lock, and holds none',
  RUN_UNDER_WAY: 'only a press can find another run in its way',
  NEWER_RELEASE: 'the run pauses',
  RATE_LIMITED: 'the run waits',
  QUOTA_USED_UP: 'a delivery asks Jira nothing about items',
  PLATFORM_DOWN: 'the run waits',
};
