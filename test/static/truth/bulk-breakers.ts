import type { Rests } from './a-rest';
import { page } from './answering-world';
import { previewing, pushing } from './lead-to-rest';

const goOn = ['Resume', 'Discard'];
const orCancel = ['Resume', 'Cancel run'];

/** Why runs pause after ten troubles in a row. */
export const breakers: Rests = {
  'the Connector cannot be reached': {
    code: 'CONNECTOR_DOWN',
    by: 'connector',
    led: pushing({ silence: 'ECONNREFUSED' }),
    says: /^Paused at \S+ after ten troubles in a row: the Connector cannot be reached$/,
    next: /Nobody here has to mend anything: wait until the Connector is back\./,
    ways: orCancel,
  },
  'the Connector fails while its links are read': {
    code: 'CONNECTOR_DOWN',
    by: 'connector',
    led: previewing({ status: 500, body: page }),
    says: /^Paused at \S+ after ten troubles in a row: the Connector answered with an error \(500\)$/,
    next: /wait until the Connector is back\./,
    ways: goOn,
  },
  'Forge gets no answer out of the Connector': {
    code: 'CONNECTOR_DOWN',
    by: 'connector',
    led: previewing({ status: 502, headers: { 'forge-proxy-error': 'UPSTREAM' } }),
    says: /^Paused at \S+ after ten troubles in a row: the Connector cannot be reached$/,
    next: /wait until the Connector is back\./,
    ways: goOn,
  },
  'the Connector sends on to elsewhere': {
    code: 'ANSWER_UNKNOWN',
    by: 'connector',
    led: pushing({ status: 307 }),
    says: /in a row: the Connector answers in a way this app does not understand$/,
    next: /Nothing was guessed\. A Jira admin can ask the Connector’s support\./,
    ways: orCancel,
  },
  'the Connector never answers a push': {
    code: 'OUTCOME_UNKNOWN',
    by: 'connector',
    led: pushing({ silence: 'ECONNRESET' }),
    says: /after ten troubles in a row: the Connector gives no answer$/,
    next: /wait until the Connector is back\./,
    ways: orCancel,
  },
  'the app itself fails at every item': {
    code: 'UNEXPECTED',
    by: 'app',
    led: pushing({ silence: 'REQUEST_EGRESS_ALLOWLIST_ERR' }),
    says: /after ten troubles in a row: something went wrong in this app$/,
    next: /If it stays, a Jira admin can report it to the makers of this app\./,
    ways: orCancel,
  },
};
