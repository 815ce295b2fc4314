import { accessContract } from '../contract/records/access';
import { setUpContract } from '../contract/setup/questions';
import { runsContract } from '../contract/runs/questions';
import type { Ports } from '../ports/ports';
import { accessDoor } from './access-settings';
import { connectionsDoor } from './connections';
import { oneOf } from './one-of';
import { runsDoor } from './runs';
import type { Door } from './serve';
import { setUpDoor } from './set-up';

/** The door of the app's pages in Jira's administration. */
export function adminDoor(ports: Ports): Door {
  return oneOf(connectionsDoor(ports), [
    [runsContract, runsDoor(ports)],
    [accessContract, accessDoor(ports)],
    [setUpContract, setUpDoor(ports)],
  ]);
}
