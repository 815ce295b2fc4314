import type { WhoReads } from '../../../../src/contract/records/who-reads';
import { firstId } from '../../../../src/connections/model/registry';
import { beginLogIn } from '../../../../src/records/begin-log-in';
import { setObjects } from '../../../../src/records/change-access';
import { finishLogIn } from '../../../../src/records/finish-log-in';
import { receiveCallBack } from '../../../../src/records/receive-call-back';
import { saveAccess } from '../../../../src/records/save-access';
import { SalesforceError } from '../../../../src/records/model/salesforce-error';
import type { LogIn, SentBack } from '../../../../src/ports/log-ins';
import { Secret } from '../../../../src/shared/secret';
import { aCaseId, aLink, issueId } from '../../../builders';
import { aGrant } from '../../../in-memory/log-ins';
import { aWorld, type World } from '../../../ports';
import { ada, draft } from '../access-world';

export const id = firstId;
export const evan = { accountId: 'evan', siteUrl: 'https://example.atlassian.net' };
export const vera = { accountId: 'vera', siteUrl: 'https://example.atlassian.net' };
export const one = aCaseId(1);

const shown = (text: string) => ({ raw: text, shown: text });

/** A world in which persons log in to the org, with an issue that is linked to a case. */
export async function aPersonsWorld(whoReads: WhoReads = 'eachPerson'): Promise<World> {
  const world = aWorld();
  world.logIns.grant = new SalesforceError('CODE_ENDED');
  const { saved } = await saveAccess(world.ports)(ada, { id, draft: { ...draft, whoReads } });
  if (!saved) throw new Error('the access was not saved');
  world.logIns.grant = aGrant(1);
  const aCase = { name: 'Case', label: 'Case', nameField: 'CaseNumber', fields: [], status: null };
  await setObjects(world.ports)(ada, { id, objects: [aCase] });
  world.salesforce.records = [{ id: one, object: 'Case', values: { CaseNumber: shown('00001000') } }];
  world.connector.hold(issueId, [aLink({ id: one })]);
  world.salesforce.asked.length = 0;
  world.logIns.asked.length = 0;
  return world;
}

/** Begins a log-in and gives the state that Salesforce was handed. */
export async function begin(world: World, who = evan): Promise<string> {
  const { address } = await beginLogIn(world.ports)(who, { id });
  return new URL(address ?? '').searchParams.get('state') ?? '';
}

const consented: SentBack = { how: 'consented', code: new Secret('a-code') };

/** The ticket under which the call-back keeps what it brought. */
export async function comeBack(world: World, state: string, sent = consented): Promise<string> {
  return (await receiveCallBack(world.ports, state, sent))?.ticket ?? '';
}

export const finish = (world: World, ticket: string, who = evan) => finishLogIn(world.ports)(who, { ticket });

/** Logs a person in, from the first press to the last. */
export async function logIn(world: World, who = evan): Promise<void> {
  const { trouble } = await finish(world, await comeBack(world, await begin(world, who)), who);
  if (trouble) throw new Error(trouble.code);
}

export const kept = (world: World, { accountId } = evan): LogIn | null =>
  world.logIns.kept.get(`${id}#${accountId}`) ?? null;

/** Locks that let one in after the other, as storage's do. */
export function inTurn(world: World): void {
  let last: Promise<unknown> = Promise.resolve();
  Object.assign(world.ports.locks, {
    hold: <T>(_what: string, work: () => Promise<T>): Promise<T> => {
      const mine = last.then(work);
      last = mine.catch(() => undefined);
      return mine;
    },
  });
}
