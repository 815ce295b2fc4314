import * as z from 'zod/mini';
import { bulkContract } from '../contract/runs/bulk';
import type { Ports } from '../ports/ports';
import { bulkDoor } from './bulk';
import type { Door } from './serve';
import { settingsDoor } from './settings';

const call = z.object({ call: z.object({ functionKey: z.string() }) });

/** The door of the app's admin page. Its tabs are two surfaces, and each procedure goes to the door that serves it. */
export function adminDoor(ports: Ports): Door {
  const [settings, bulk] = [settingsDoor(ports), bulkDoor(ports)];
  return (body, principal) => {
    const name = call.safeParse(body).data?.call.functionKey ?? '';
    return (Object.hasOwn(bulkContract, name) ? bulk : settings)(body, principal);
  };
}
