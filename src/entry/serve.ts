import Resolver, { type Request } from '@forge/resolver';
import * as z from 'zod/mini';
import type { AnswerOf, Contract, Procedure, QuestionOf, Reply } from '../contract/procedure';
import { AppError } from '../shared/app-error';
import type { Permissions } from '../ports/jira';
import type { Ports } from '../ports/ports';
import type { AccessRule } from './access';
import { malformed, readQuestion } from './read-question';
import { refuse } from './refuse';
import { readContext } from './signed-context';

/** Who may ask for a procedure, and the verb that answers. Without an access rule it does not compile. */
export interface Handler<P extends Procedure, Caller> {
  readonly access: AccessRule<Caller>;
  run(caller: Caller, question: QuestionOf<P>): Promise<AnswerOf<P>>;
}

/** One handler for each procedure of a contract, no more and no fewer. */
export type Handlers<C extends Contract, Caller> = { readonly [Name in keyof C]: Handler<C[Name], Caller> };

/** What every door needs. A reference ties an answer to its log line. */
export type Frame = Pick<Ports, 'permissions' | 'log' | 'newReference'>;

/** A resolver function as Forge calls it: the page's call with its signed context, and who stands behind it. */
export type Door = (body: unknown, principal?: Record<string, unknown>) => Promise<unknown>;

const call = z.object({
  call: z.object({
    functionKey: z.string(),
    payload: z.optional(z.unknown()),
  }),
  context: z.optional(z.record(z.string(), z.unknown())),
});

/**
 * Opens a surface: for each call name, caller, access, question, run, answer, in this order. It always answers
 * with a Reply and never throws.
 *
 * The name is looked up here first, because @forge/resolver finds inherited keys too (`constructor`).
 */
export function serve<C extends Contract, Caller>(
  contract: C,
  handlers: Handlers<C, Caller>,
  frame: Frame,
): Door {
  const erased: Readonly<Record<string, Handler<Procedure, Caller>>> = handlers;
  const resolver = new Resolver();
  for (const [name, procedure] of Object.entries(contract)) {
    const handler = erased[name];
    if (!handler) throw new Error(`no handler for ${name}`);
    resolver.define(name, (request: Request<unknown>) =>
      replying(frame, name, () => answer(procedure, handler, request, frame.permissions)),
    );
  }
  const answerNamed = resolver.getDefinitions();
  return async (body, principal) => {
    const read = call.safeParse(body);
    const name = read.data?.call.functionKey ?? '';
    if (!read.success || !Object.hasOwn(contract, name))
      return replying(frame, 'none', () => Promise.reject(malformed(['functionKey'])));
    return answerNamed({ call: read.data.call, context: read.data.context ?? {} }, principal);
  };
}

async function answer<Caller>(
  procedure: Procedure,
  handler: Handler<Procedure, Caller>,
  request: Request<unknown>,
  permissions: Permissions,
): Promise<unknown> {
  const caller = await handler.access(readContext(request.context), permissions, request.payload);
  const question = readQuestion(procedure.question, request.payload, procedure.largestBytes);
  return shaped(procedure, await handler.run(caller, question));
}

/** Reduces an answer to its declared fields. An answer that does not fit its contract is our fault and does not leave. */
function shaped(procedure: Procedure, given: unknown): unknown {
  const fit = procedure.answer.safeParse(given);
  if (!fit.success) throw new AppError('UNEXPECTED', {}, fit.error);
  return fit.data;
}

async function replying(frame: Frame, name: string, ask: () => Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, data: await ask() };
  } catch (error) {
    return { ok: false, error: refuse(error, name, frame.newReference(), frame.log) };
  }
}
