import { recordsContract } from '../contract/records/cards';
import { searchContract } from '../contract/records/search';
import type { Ports } from '../ports/ports';
import { linksDoor } from './links';
import { oneOf } from './one-of';
import { recordsDoor } from './records';
import { searchDoor } from './search';
import type { Door } from './serve';

/** The door of issue panel and issue action. */
export function panelDoor(ports: Ports): Door {
  return oneOf(linksDoor(ports), [
    [recordsContract, recordsDoor(ports)],
    [searchContract, searchDoor(ports)],
  ]);
}
