import { makeInvoke } from '@forge/bridge';
import type { AnswerOf, Reply } from '../../../src/contract/procedure';
import type {
  AccessDraft,
  accessContract,
  AccessTest,
  Audience,
  ChosenObject,
} from '../../../src/contract/records/access';
import { asking, commanding, type Definitions } from './ask';

type Contract = typeof accessContract;
type Answer<Name extends keyof Contract> = AnswerOf<Contract[Name]>;

const invoke = makeInvoke<Definitions<Contract>>();

/** A connection's Salesforce access, without its secret. */
export function openAccess(id: string): Promise<Reply<Answer<'openAccess'>>> {
  return asking(invoke('openAccess', { id }));
}

/** Tests a draft, or with null what is stored. */
export function testAccess(id: string, draft: AccessDraft | null): Promise<Reply<AccessTest>> {
  return asking(invoke('testAccess', { id, draft }));
}

/** Tests a draft and stores it if it is a way in. */
export function saveAccess(id: string, draft: AccessDraft): Promise<Reply<Answer<'saveAccess'>>> {
  return commanding(invoke('saveAccess', { id, draft }));
}

/** Tests a key and secret that were staged, and keeps them to follow those in use. */
export function prepareSecret(
  id: string,
  consumerKey: string,
  consumerSecret: string,
): Promise<Reply<Answer<'prepareSecret'>>> {
  return commanding(invoke('prepareSecret', { id, consumerKey, consumerSecret }));
}

/** Uses the prepared key and secret from now on. */
export function switchSecret(id: string): Promise<Reply<Answer<'switchSecret'>>> {
  return commanding(invoke('switchSecret', { id }));
}

/** Drops the prepared key and secret. */
export function discardSecret(id: string): Promise<Reply<Answer<'discardSecret'>>> {
  return commanding(invoke('discardSecret', { id }));
}

/** How much the org's API was called in the last 24 hours. */
export function readUsage(id: string): Promise<Reply<Answer<'readUsage'>>> {
  return asking(invoke('readUsage', { id }));
}

/** Removes a connection's Salesforce access with its secret. */
export function removeAccess(id: string): Promise<Reply<Answer<'removeAccess'>>> {
  return commanding(invoke('removeAccess', { id }));
}

/** Turns reading Salesforce off, or on again. */
export function turnSalesforce(id: string, off: boolean): Promise<Reply<Answer<'turnSalesforce'>>> {
  return commanding(invoke('turnSalesforce', { id, off }));
}

/** Says who sees what the integration user reads. */
export function setAudience(id: string, audience: Audience): Promise<Reply<Answer<'setAudience'>>> {
  return commanding(invoke('setAudience', { id, audience }));
}

/** Says which objects may be searched and shown, in this order. */
export function setObjects(
  id: string,
  objects: readonly ChosenObject[],
): Promise<Reply<Answer<'setObjects'>>> {
  return commanding(invoke('setObjects', { id, objects: [...objects] }));
}

/** The objects of the org that an admin may choose, by words of their name or label. */
export function offerObjects(id: string, text: string): Promise<Reply<Answer<'offerObjects'>>> {
  return asking(invoke('offerObjects', { id, text }));
}

/** What a card may show of one object. */
export function offerFields(id: string, object: string): Promise<Reply<Answer<'offerFields'>>> {
  return asking(invoke('offerFields', { id, object }));
}
