import type { ErrorCode } from '../../../src/contract/errors';
import { wireError } from '../../../src/contract/errors';
import type { AnswerOf, Contract, QuestionOf, Reply } from '../../../src/contract/procedure';

/** A surface as Forge's `makeInvoke` wants it: per name, a function from the question to the reply. */
export type Definitions<C extends Contract> = {
  readonly [Name in keyof C]: (question: QuestionOf<C[Name]>) => Reply<AnswerOf<C[Name]>>;
};

/** Waits for a question that only reads. Never rejects: what got lost on the way becomes UNEXPECTED. */
export function asking<A>(reply: Promise<Reply<A>>): Promise<Reply<A>> {
  return settle(reply, 'UNEXPECTED');
}

/** Waits for a command. Never rejects: a function that died may have done its work, so that is OUTCOME_UNKNOWN. */
export function commanding<A>(reply: Promise<Reply<A>>): Promise<Reply<A>> {
  return settle(reply, 'OUTCOME_UNKNOWN');
}

async function settle<A>(pending: Promise<Reply<A>>, ifLost: ErrorCode): Promise<Reply<A>> {
  const lost: Reply<A> = { ok: false, error: { code: ifLost, reference: '' } };
  try {
    const reply = await pending;
    // The bridge turns an answer of nothing into {}: anything without our envelope counts as lost.
    if (reply.ok === true) return reply;
    const error = wireError.safeParse(reply.error);
    return error.success ? { ok: false, error: error.data } : lost;
  } catch {
    return lost;
  }
}
