import * as z from 'zod/mini';
import { firstConnection } from '../first-connection';
import type { RunningSite } from './running-site';

const answered = z.object({ value: z.object({ ok: z.literal(true), data: z.looseObject({}) }) });

/** Opens the org of the first connection as Ada would, with accounts and with cases, which are told by their subject unless named. */
export async function openOrg(
  { cloud }: RunningSite,
  cases: typeof casesBySubject = casesBySubject,
): Promise<void> {
  const ask = async (name: string, question: object) =>
    answered.parse(await cloud.invoke('ada', 'salesforce-admin', {}, name, question)).value.data;
  const id = firstConnection(await ask('openSettings', {}));
  const { clientId, secret } = cloud.salesforce.app();
  const draft = {
    address: 'https://example.my.salesforce.com',
    consumerKey: clientId,
    consumerSecret: secret,
  };
  await ask('saveAccess', { id, draft });
  await ask('setObjects', { id, objects: [cases, { ...anyObject, name: 'Account', label: 'Account' }] });
}

const anyObject = { nameField: 'Name', fields: [], status: null };

const casesBySubject = {
  name: 'Case',
  label: 'Case',
  nameField: 'Subject',
  fields: [
    { path: 'CaseNumber', label: 'Case Number', type: 'string' },
    { path: 'Account.Name', label: 'Account Name', type: 'string' },
    { path: 'Priority', label: 'Priority', type: 'picklist' },
    { path: 'CreatedDate', label: 'Date/Time Opened', type: 'datetime' },
  ],
  status: 'Status',
};

/** Cases that are told by their number, with what they are about. */
export const casesByNumber = {
  ...casesBySubject,
  nameField: 'CaseNumber',
  fields: [{ path: 'Subject', label: 'Subject', type: 'string' }, ...casesBySubject.fields.slice(1)],
};
