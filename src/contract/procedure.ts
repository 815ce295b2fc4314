import type * as z from 'zod/mini';
import type { WireError } from './errors';

/**
 * The largest questions, in bytes of JSON: a thousand record ids to compare take some 25 KB, five thousand pasted lines
 * some 330 KB, or 375 KB if all are of another org. The platform takes 500 KB. https://developer.atlassian.com/platform/forge/limits-invocation/
 */
export const longestQuestionBytes = { usual: 100_000, list: 450_000 } as const;

/** One thing a surface may be asked: the shape of the question and of the answer. */
export interface Procedure<Q extends z.ZodMiniType = z.ZodMiniType, A extends z.ZodMiniType = z.ZodMiniType> {
  readonly question: Q;
  readonly answer: A;
  readonly largestBytes: number;
}

/** All that one surface may be asked, by name. */
export type Contract = Readonly<Record<string, Procedure>>;

export type QuestionOf<P extends Procedure> = z.output<P['question']>;
export type AnswerOf<P extends Procedure> = z.output<P['answer']>;

/** What goes back over the border: the answer, or a code with a reference. Never a message text, stack or cause. */
export type Reply<A> =
  { readonly ok: true; readonly data: A } | { readonly ok: false; readonly error: WireError };

/** Declares a procedure. Questions are strict (an unknown field is refused); answers lose undeclared fields. */
export function procedure<Q extends z.ZodMiniType, A extends z.ZodMiniType>(
  question: Q,
  answer: A,
  largestBytes: number = longestQuestionBytes.usual,
): Procedure<Q, A> {
  return { question, answer, largestBytes };
}
