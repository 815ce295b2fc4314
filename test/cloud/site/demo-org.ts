import * as z from 'zod/mini';
import type { SalesforceStandIn } from '../salesforce/start-salesforce';

/** Asks the app's settings as Ada and gives the answer's data. */
type Ask = (functionKey: string, question: object) => Promise<unknown>;

const saved = z.object({ saved: z.literal(true) });

const field = (path: string, label: string, type = 'string') => ({ path, label, type });
const usual = { nameField: 'Name', fields: [], status: null };

/** What is shown of the demo org's records: some as their org's admin laid them out, some with fields chosen. */
const objects = [
  {
    ...{ name: 'Case', label: 'Case', nameField: 'CaseNumber', status: 'Status' },
    fields: [
      field('Subject', 'Subject'),
      field('Account.Name', 'Account Name'),
      field('Priority', 'Priority', 'picklist'),
      field('CreatedDate', 'Date/Time Opened', 'datetime'),
    ],
  },
  { ...usual, name: 'Account', label: 'Account' },
  { ...usual, name: 'Contact', label: 'Contact' },
  { ...usual, name: 'Lead', label: 'Lead', status: 'Status' },
  { ...usual, name: 'Opportunity', label: 'Opportunity', status: 'StageName' },
  { ...usual, name: 'My_Obj__c', label: 'Machine' },
];

/** Opens the demo org behind a connection, as Ada would in the settings. Rejects if the app does not accept it. */
export async function openDemoOrg(salesforce: SalesforceStandIn, id: string, ask: Ask): Promise<void> {
  const { clientId, secret } = salesforce.app();
  const draft = {
    address: 'https://example.my.salesforce.com',
    consumerKey: clientId,
    consumerSecret: secret,
  };
  saved.parse(await ask('saveAccess', { id, draft }));
  await ask('setObjects', { id, objects });
}
