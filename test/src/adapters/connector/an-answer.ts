import type { ServiceAnswer } from '../../../../src/adapters/http/answer';

/** An answer of the Connector's, to a request whose token it does not repeat. */
export function answered(status: number, more: Partial<ServiceAnswer> = {}): ServiceAnswer {
  return {
    kind: 'answered',
    by: 'connector',
    status,
    contentType: '',
    retryAfter: null,
    text: '',
    whole: true,
    header: () => null,
    redact: (words) => words,
    repeatsToken: () => false,
    ...more,
  };
}
