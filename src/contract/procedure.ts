import type * as z from 'zod/mini';
import type { WireError } from './errors';

/** One thing a surface may be asked: the shape of the question and of the answer. */
export interface Procedure<Q extends z.ZodMiniType = z.ZodMiniType, A extends z.ZodMiniType = z.ZodMiniType> {
  readonly question: Q;
  readonly answer: A;
}

/** All that one surface may be asked, by name. */
export type Contract = Readonly<Record<string, Procedure>>;

export type QuestionOf<P extends Procedure> = z.output<P['question']>;
export type AnswerOf<P extends Procedure> = z.output<P['answer']>;

/** What crosses the border back: the answer, or a code with a reference. Never a message text, stack or cause. */
export type Reply<A> =
  { readonly ok: true; readonly data: A } | { readonly ok: false; readonly error: WireError };

/** Declares a procedure. Questions are strict (an unknown field is refused), answers strip what is not declared. */
export function procedure<Q extends z.ZodMiniType, A extends z.ZodMiniType>(
  question: Q,
  answer: A,
): Procedure<Q, A> {
  return { question, answer };
}
