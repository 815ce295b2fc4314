import { refusedWhileSilent } from './a-prepared-token';
import type { Rests } from './a-rest';
import { beganReading, busy, deliverOnce, startedInSilence, startedThen } from './lead-to-rest';

const stop = ['Stop reading'];
const pushing = ['Pause', 'Cancel run'];

/** What a run waits for by itself. */
export const waits: Rests = {
  'the Connector asks to wait while its links are read': {
    code: 'RATE_LIMITED',
    by: 'connector',
    led: beganReading(busy('connector')),
    says: /^Waits until \S+ because the Connector asked to slow down$/,
    next: /This concerns everything this site pushes\. The run goes on by itself\./,
    ways: stop,
  },
  'Forge asks to wait in the Connector’s place': {
    code: 'RATE_LIMITED',
    by: 'forge',
    led: startedThen((line) => (line.write = busy('forge')), deliverOnce),
    says: /^Waits until \S+ because Forge, the platform this app runs on, asked to slow down$/,
    next: /Nobody here has to mend anything\. The run goes on by itself\./,
    ways: pushing,
  },
  'the Connector fails and names a time': {
    code: 'CONNECTOR_DOWN',
    by: 'connector',
    led: beganReading({ status: 503, headers: { 'retry-after': '600' } }),
    says: /^Waits until \S+ because the Connector answered with an error \(503\)$/,
    next: /This concerns everybody who pushes through it\. Nobody here has to mend anything\./,
    ways: stop,
  },
  'the token is refused, and nobody answers about the prepared one': {
    code: 'CONNECTOR_DOWN',
    by: 'connector',
    led: startedThen(refusedWhileSilent, deliverOnce),
    says: /^Waits until \S+ because the Connector cannot be reached$/,
    next: /Nobody here has to mend anything\. The run goes on by itself\./,
    ways: pushing,
    not: /does not accept/,
  },
  'storage does not answer': {
    code: 'PLATFORM_DOWN',
    by: 'forge',
    led: startedInSilence(deliverOnce),
    says: /^Waits until \S+ because Forge, the platform this app runs on, does not answer at the moment$/,
    next: /Nobody here has to mend anything\. The run goes on by itself\./,
    ways: pushing,
  },
};
