import { recordsContract } from '../contract/records/cards';
import type { Ports } from '../ports/ports';
import { readCards } from '../records/read-cards';
import { issueViewer } from './access';
import { serve, type Door } from './serve';

/** The door to Salesforce itself on an issue's surfaces. Who sees what besides is the verb's to say. */
export function recordsDoor(ports: Ports): Door {
  return serve(recordsContract, { readCards: { access: issueViewer, run: readCards(ports) } }, ports);
}
