import { makeInvoke } from '@forge/bridge';
import type { AnswerOf, Reply } from '../../../src/contract/procedure';
import type { personContract } from '../../../src/contract/records/person';
import { asking, commanding, type Definitions } from './ask';

type Contract = typeof personContract;
type Answer<Name extends keyof Contract> = AnswerOf<Contract[Name]>;

const invoke = makeInvoke<Definitions<Contract>>();

/** The connections this person may log in to, and how they stand there. */
export function openLogIns(): Promise<Reply<Answer<'openLogIns'>>> {
  return asking(invoke('openLogIns', {}));
}

/** The address at which Salesforce asks for consent. */
export function beginLogIn(id: string): Promise<Reply<Answer<'beginLogIn'>>> {
  return commanding(invoke('beginLogIn', { id }));
}

/** Takes what Salesforce's call-back left under a ticket, once. */
export function finishLogIn(ticket: string): Promise<Reply<Answer<'finishLogIn'>>> {
  return commanding(invoke('finishLogIn', { ticket }));
}

/** Ends this person's log-in to a connection, at Salesforce and here. */
export function endLogIn(id: string): Promise<Reply<Answer<'endLogIn'>>> {
  return commanding(invoke('endLogIn', { id }));
}
