import type { ConnectorAnswer } from '../../../../src/adapters/connector/answer';

/** An answer of the Connector's, to a request whose token it does not repeat. */
export function answered(status: number, more: Partial<ConnectorAnswer> = {}): ConnectorAnswer {
  return {
    kind: 'answered',
    by: 'connector',
    status,
    contentType: '',
    retryAfter: null,
    text: '',
    whole: true,
    redact: (words) => words,
    repeatsToken: () => false,
    ...more,
  };
}
