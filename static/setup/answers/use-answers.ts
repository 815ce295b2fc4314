import { useEffect, useRef, useState } from 'react';
import type { SetUpView } from '../../../src/contract/setup/questions';
import { readAnswers, type ReadAnswers } from '../../../src/setup/read-answers';
import type { Answers, FieldName } from '../../../src/contract/setup/answers';
import type { Problem } from '../../../src/setup/problems';
import { forgetDraft, keepDraft, keptDraft } from './kept-draft';
import { knownAddresses } from './known-addresses';
import { prefilled, withKept } from './prefilled';

/** Some answers anew. */
export type AnswersChange = { readonly [Field in FieldName]?: Answers[Field] };

/** The answers as they are typed, and what they come to. */
export interface TypedAnswers {
  readonly typed: Answers;
  /** The same at this very moment, for what goes on over several drawings. */
  readonly now: () => Answers;
  /** What they come to now, whether anybody asked or not. */
  readonly read: ReadAnswers;
  /** Whether something was typed since it was kept. */
  readonly isChanged: boolean;
  /** Whether this browser remembers it until then. */
  readonly isRemembered: boolean;
  /** Whether this browser remembered something of another release that has no place any more. */
  readonly hasLeftOut: boolean;
  /** Addresses that the app knows and no answer takes. */
  readonly odd: ReturnType<typeof knownAddresses>['odd'];
  /** What was wrong when somebody last asked, without what was edited since. */
  readonly problems: readonly Problem[];
  /** The same without regard to edits: a new one each time somebody asks, to lead them to what is wrong. */
  readonly asked: { readonly fields: readonly Problem[] } | null;
  readonly edit: (change: AnswersChange) => void;
  /** Judges what is typed, and shows what is wrong at the fields. */
  readonly judge: () => ReadAnswers;
  /** These answers were kept with the connection; what was typed meanwhile still is not. */
  readonly kept: (answers: Answers) => void;
}

/** What is typed for a connection. It begins with what this browser remembers, and is remembered with each edit. */
export function useAnswers(view: SetUpView): TypedAnswers {
  const id = view.connection?.id ?? null;
  const [begun] = useState(() => prefilled(view));
  const [found] = useState(() => keptDraft(id));
  const [draft, setDraft] = useState(() => found && withKept(begun, found.answers));
  const [isRemembered, setRemembered] = useState(true);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [asked, setAsked] = useState<TypedAnswers['asked']>(null);
  const typed = draft ?? (view.setUp ? withKept(begun, view.setUp.answers) : begun);
  const latest = useRef(typed);
  useEffect(() => {
    latest.current = typed;
  }, [typed]);
  return {
    typed,
    now: () => latest.current,
    read: readAnswers(typed),
    isChanged: draft !== null,
    isRemembered,
    hasLeftOut: draft !== null && found?.isWhole === false,
    odd: knownAddresses(view).odd,
    problems,
    asked,
    edit: (change) => {
      const next = { ...latest.current, ...change };
      latest.current = next;
      setRemembered(keepDraft(id, next));
      setDraft(next);
      setProblems((old) => old.filter(({ field }) => !(field in change) && field !== 'answers'));
    },
    judge: () => {
      const read = readAnswers(latest.current);
      const fields = read.problems ?? [];
      setProblems(fields);
      setAsked({ fields });
      return read;
    },
    kept: (answers) => {
      if (latest.current !== answers) return;
      forgetDraft(id);
      setDraft(null);
    },
  };
}
