import { vvn } from '../connector/running-connector';
import { seededRecordId } from '../connector/seed/seeded-record-id';
import { callback, containing, part, runningSalesforce, tokensIn, type Came } from './running-salesforce';
import { defaultSwitches, type SwitchChange, type Switches } from './switches';

const running = runningSalesforce();
const clientCredentials = { grant_type: 'client_credentials' };
const ask = (fields: Record<string, string> = {}) => running().ask({ ...clientCredentials, ...fields });
const limits = (version: string) => running().send('GET', `/services/data/v${version}/limits`);
const words = async (q: string) => {
  const query = `sobject=Case&Case.limit=1&q=${encodeURIComponent(q)}`;
  return Object.keys(
    part((await running().get(`/parameterizedSearch/?${query}`)).json, 'searchRecords') ?? [],
  ).length;
};
const record = (ids: string): Promise<Came> => running().get(`/ui-api/records/${ids}?fields=Case.Subject`);

/** What is tried for each switch: another setting, what is done, and what comes of it by default and then. */
interface Trial {
  readonly change: SwitchChange;
  readonly run: () => Promise<unknown>;
  readonly usually: unknown;
  readonly otherwise: unknown;
}

const identityOf = (came: Came, name: string) => new URL(String(part(came.json, name))).host;
const trials: { readonly [Name in keyof Switches]: Trial } = {
  badClientStatus: {
    change: { badClientStatus: 'badRequest400' },
    run: async () => (await ask({ client_secret: 'wrong' })).status,
    usually: 401,
    otherwise: 400,
  },
  flowNotEnabled: {
    change: { flowNotEnabled: 'unauthorized_client' },
    run: async () => {
      running().standIn.changeApp(running().standIn.app().clientId, { clientCredentials: false });
      return part((await ask()).json, 'error');
    },
    usually: 'invalid_grant',
    otherwise: 'unauthorized_client',
  },
  identityHost: {
    change: { identityHost: 'myDomain' },
    run: async () => identityOf(await ask(), 'id'),
    usually: 'login.salesforce.com',
    otherwise: 'example.my.salesforce.com',
  },
  instanceUrl: {
    change: { instanceUrl: 'instance' },
    run: async () => identityOf(await ask(), 'instance_url'),
    usually: 'example.my.salesforce.com',
    otherwise: 'eu47.salesforce.com',
  },
  stagedSecret: {
    change: { stagedSecret: 'atOnce' },
    run: async () => {
      const client_secret = running().standIn.stageSecret(running().standIn.app().clientId);
      return (await ask({ client_secret })).status;
    },
    usually: 401,
    otherwise: 200,
  },
  sameToken: {
    change: { sameToken: 'fresh' },
    run: async () => tokensIn(await ask()).access_token === tokensIn(await ask()).access_token,
    usually: true,
    otherwise: false,
  },
  approvedBefore: {
    change: { approvedBefore: 'asksAgain' },
    run: async () => {
      await running().connect('ada');
      return (await running().decide('ada', null)) !== '';
    },
    usually: true,
    otherwise: false,
  },
  unknownApp: {
    change: { unknownApp: 'callback' },
    run: async () => {
      const came = await running().send('GET', running().authorizePath({ client_id: 'unknown' }));
      return came.headers.location?.startsWith(`${callback}?error=OAUTH_EC_APP_NOT_FOUND`);
    },
    usually: false,
    otherwise: true,
  },
  propagationMinutes: {
    change: { propagationMinutes: 0 },
    run: async () => {
      const { clientId: client_id, secret: client_secret } = running().standIn.deployApp();
      return (await ask({ client_id, client_secret })).status;
    },
    usually: 400,
    otherwise: 200,
  },
  loginsAnHour: {
    change: { loginsAnHour: 1 },
    run: async () => {
      await ask();
      return (await ask()).status;
    },
    usually: 200,
    otherwise: 400,
  },
  formerDomain: {
    change: { formerDomain: 'noSuchHost' },
    run: async () => {
      running().standIn.changeOrg({ host: 'renamed.my.salesforce.com' });
      return (await running().send('GET', '/', { host: 'example.my.salesforce.com' })).status;
    },
    usually: 301,
    otherwise: 421,
  },
  newestVersion: {
    change: { newestVersion: '66.0' },
    run: async () => (await limits('67.0')).status,
    usually: 401,
    otherwise: 404,
  },
  unknownVersion: {
    change: { unknownVersion: 'UNSUPPORTED_API_VERSION' },
    run: async () => part((await limits('70.0')).json, '0', 'errorCode'),
    usually: 'NOT_FOUND',
    otherwise: 'UNSUPPORTED_API_VERSION',
  },
  hiddenRecord: {
    change: { hiddenRecord: 'INSUFFICIENT_ACCESS' },
    run: async () => {
      running().standIn.changeUser('integration', { hiddenRecords: [vvn] });
      return (await record(vvn)).status;
    },
    usually: 404,
    otherwise: 403,
  },
  deletedRecord: {
    change: { deletedRecord: 'NOT_FOUND' },
    run: async () => {
      running().standIn.deleteRecord(vvn);
      return part((await record(vvn)).json, '0', 'errorCode');
    },
    usually: 'ENTITY_IS_DELETED',
    otherwise: 'NOT_FOUND',
  },
  credentialsWithoutSetup: {
    change: { credentialsWithoutSetup: 'withoutStatus' },
    run: async () => {
      running().standIn.deploySetUp({ externalCredentials: [{ name: 'Jira_Basic', principals: [] }] });
      return (await running().get('/named-credentials/external-credentials/Jira_Basic')).status;
    },
    usually: 403,
    otherwise: 200,
  },
  searchWords: {
    change: { searchWords: 'beginnings' },
    run: () => words('invoi'),
    usually: 0,
    otherwise: 1,
  },
  searchWildcards: {
    change: { searchWildcards: 'plainText' },
    run: () => words('invoi*'),
    usually: 1,
    otherwise: 0,
  },
  batchIds: {
    change: { batchIds: 1 },
    run: async () => (await record(`batch/${vvn},${seededRecordId('Case', 0)}`)).status,
    usually: 200,
    otherwise: 400,
  },
  latencyMs: {
    change: { latencyMs: 30 },
    run: async () => {
      const begunAt = performance.now();
      await running().send('GET', '/services/data');
      return running().standIn.switches.get().latencyMs === 0 || performance.now() - begunAt >= 29;
    },
    usually: true,
    otherwise: true,
  },
};

test.each(Object.entries(trials))('%s decides', async (_, { change, run, usually, otherwise }) => {
  expect(await run()).toEqual(usually);
  running().connector.reset();
  running().prepare();
  running().standIn.switches.set(change);
  expect(await run()).toEqual(otherwise);
});

test('an unknown switch is refused, and a reset brings the defaults back', () => {
  const { switches } = running().standIn;
  const unknown: object = { nope: 1 };
  expect(() => switches.set(unknown)).toThrow('nope');
  switches.set({ batchIds: 1 });
  expect(switches.reset()).toEqual(defaultSwitches);
});

test('the login host of a sandbox is test.salesforce.com', async () => {
  const { host, key } = running().standIn.org('sandbox');
  const { clientId: client_id, secret: client_secret } = running().standIn.app({ org: key });
  const came = await running().ask({ ...clientCredentials, client_id, client_secret }, host);
  expect(came.json).toMatchObject({ id: containing('https://test.salesforce.com/id/00DWZ') });
});
