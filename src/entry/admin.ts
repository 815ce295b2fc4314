import * as z from 'zod/mini';
import { runsContract } from '../contract/runs/questions';
import type { Ports } from '../ports/ports';
import { runsDoor } from './runs';
import type { Door } from './serve';
import { accessContract } from '../contract/records/access';
import { accessDoor } from './access-settings';
import { connectionsDoor } from './connections';

const call = z.object({ call: z.object({ functionKey: z.string() }) });

/** The door of the app's admin page. Its tabs are two surfaces, and each procedure goes to the door that serves it. */
export function adminDoor(ports: Ports): Door {
  const [settings, access, bulk] = [connectionsDoor(ports), accessDoor(ports), runsDoor(ports)];
  return (body, principal) => {
    const name = call.safeParse(body).data?.call.functionKey ?? '';
    if (Object.hasOwn(runsContract, name)) return bulk(body, principal);
    return (Object.hasOwn(accessContract, name) ? access : settings)(body, principal);
  };
}
