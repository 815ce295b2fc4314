import * as z from 'zod/mini';
import type { Cloud } from '../cloud/start-cloud';

const answered = z.object({ value: z.object({ ok: z.literal(true), data: z.looseObject({}) }) });
const opened = z.object({ connections: z.tuple([z.object({ id: z.string() })], z.unknown()) });

/** Asks the settings as Ada, and gives the answer's data. Rejects for any other answer. */
export async function askSettings(cloud: Cloud, name: string, question: object): Promise<unknown> {
  return answered.parse(await cloud.invoke('ada', 'salesforce-admin', {}, name, question)).value.data;
}

/** The id of the connection that the demo has from the start. */
export async function demoConnection(cloud: Cloud): Promise<string> {
  return opened.parse(await askSettings(cloud, 'openSettings', {})).connections[0].id;
}

/** Turns reading Salesforce off, as Ada would. */
export async function turnSalesforceOff(cloud: Cloud): Promise<void> {
  await askSettings(cloud, 'turnSalesforce', { id: await demoConnection(cloud), off: true });
}
