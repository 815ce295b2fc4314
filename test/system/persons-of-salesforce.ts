import * as z from 'zod/mini';
import { accessContract } from '../../src/contract/records/access';
import { recordsContract, type CardsView } from '../../src/contract/records/cards';
import { personContract } from '../../src/contract/records/person';
import { salesforceTrouble } from '../../src/contract/records/trouble';
import { reply, type RunningApp } from './running-app';

const id = 'site';

/** How a person stands, and what came of their press. */
const standing = z.object({
  connections: personContract.openLogIns.answer.shape.connections,
  id: z.optional(z.nullable(z.string())),
  trouble: z.optional(z.nullable(salesforceTrouble)),
});
type Standing = z.output<typeof standing>;

/** A person at their own page, and in a browser at Salesforce. */
export interface Persons {
  /** Saves the access for persons, with one object; gives the call-back address. */
  prepare(whoReads: 'eachPerson' | 'eachPersonElseIntegrationUser'): Promise<string>;
  ask(name: 'openLogIns' | 'finishLogIn' | 'endLogIn', payload?: object, user?: string): Promise<Standing>;
  /** Presses Connect; gives the address Salesforce asks for consent at. */
  begin(user?: string): Promise<URL>;
  /** Logs in at Salesforce and decides; gives the address the browser is sent back to. */
  decide(address: URL, decision: 'allow' | 'deny', alias?: string): Promise<URL>;
  /** Calls an address from outside, as that browser does; gives the ticket it comes into Jira with. */
  comeBack(address: URL): Promise<string>;
  /** All of it, from the first press to the last; gives the trouble. */
  connect(user?: string): Promise<string | null>;
  cards(user?: string): Promise<CardsView>;
  /** Ends access tokens for so many questions, and leaves refresh tokens good, as time does. */
  endAccessTokens(times: number): void;
  /** How Salesforce answered what was asked at a path that ends like this. */
  answersOf(ending: string): readonly (number | null)[];
}

/** Persons at the running app. */
export function personsOf(app: () => RunningApp): Persons {
  const salesforce = () => app().cloud.salesforce;
  const settings = async (name: keyof typeof accessContract, more: object = {}): Promise<unknown> => {
    const answer = await app().askSettings(name, { id, ...more });
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.data;
  };
  const invoke = async (name: string, payload: object, user: string): Promise<unknown> => {
    const delivery = await app().cloud.invoke(user, 'salesforce-my-connection', {}, name, payload);
    const answer = reply.parse('error' in delivery ? null : delivery.value);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
    return answer.data;
  };
  const persons: Persons = {
    async prepare(whoReads) {
      const { callBack } = accessContract.openAccess.answer.parse(await settings('openAccess'));
      const { clientId, secret } = salesforce().app();
      salesforce().changeApp(clientId, { callbackUrls: [callBack ?? ''] });
      const draft = {
        address: salesforce().org().host,
        consumerKey: clientId,
        consumerSecret: secret,
        whoReads,
      };
      const { saved } = accessContract.saveAccess.answer.parse(await settings('saveAccess', { draft }));
      if (!saved) throw new Error('the access was not saved');
      const aCase = { name: 'Case', label: 'Case', nameField: 'CaseNumber', fields: [], status: null };
      await settings('setObjects', { objects: [aCase] });
      return callBack ?? '';
    },
    ask: async (name, payload = {}, user = 'evan') => standing.parse(await invoke(name, payload, user)),
    async begin(user = 'evan') {
      const begun = personContract.beginLogIn.answer.parse(await invoke('beginLogIn', { id }, user));
      return new URL(begun.address ?? '');
    },
    async decide(address, decision, alias = 'evan') {
      const at = `${salesforce().origin}/~${address.hostname}${address.pathname}${address.search}`;
      const form = (fields: Record<string, string>, cookie = '') =>
        fetch(at, {
          method: 'POST',
          redirect: 'manual',
          headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams(fields).toString(),
        });
      const entered = await form({ user: salesforce().user(alias).id });
      const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
      const decided = await form({ decision }, cookie);
      return new URL(decided.headers.get('location') ?? '');
    },
    async comeBack(address) {
      const answer = await fetch(address, { redirect: 'manual' });
      const location = answer.headers.get('location');
      return location === null ? '' : (new URL(location).searchParams.get('ticket') ?? '');
    },
    async connect(user = 'evan') {
      const back = await persons.decide(await persons.begin(user), 'allow', user);
      const { trouble } = await persons.ask('finishLogIn', { ticket: await persons.comeBack(back) }, user);
      return trouble?.code ?? null;
    },
    async cards(user = 'evan') {
      const answer = await app().ask('readCards', {}, user);
      return recordsContract.readCards.answer.parse(answer.ok ? answer.data : null);
    },
    endAccessTokens(times) {
      salesforce().faults.add({
        kind: 'named',
        name: 'sessionEnded',
        match: { path: '/services/data' },
        times,
      });
    },
    answersOf: (ending) =>
      salesforce()
        .calls()
        .filter(({ path }) => path.endsWith(ending))
        .map(({ status }) => status),
  };
  return persons;
}
