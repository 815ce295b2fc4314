import { useState } from 'react';
import type { WireError } from '../../../src/contract/errors';
import type { Reply } from '../../../src/contract/procedure';
import type { AccessView } from '../../../src/contract/records/access';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import type { Notice } from '../../shared/words/notice';
import { withoutFields } from '../../shared/words/without-fields';
import { accessError } from '../words/access';
import type { KnownAccess } from './use-access';

/** Where the result of a press is told: beside what was pressed. */
type Place = 'facts' | 'form' | 'next' | 'objects' | 'audience';

/** What came of the last press. */
interface Came {
  readonly place: Place | null;
  readonly notice?: Notice;
  readonly error?: WireError;
}

/** Presses of one connection's Salesforce access, one at a time. */
export interface AccessPresses {
  readonly running: string | null;
  /** What was wrong with the last press, where that is told in this place. */
  readonly errorIn: (place: Place) => WireError | null;
  /** What came of the last press, where it is told in this place. */
  readonly said: (place: Place) => Notice | undefined;
  /** These fields were edited: what was wrong with them is no longer said. */
  readonly corrected: (fields: readonly string[]) => void;
  /** Asks, learns from the answer, and tells what came of it; a failure is told in `place`. */
  readonly run: <A extends { readonly access: AccessView | null }>(
    name: string,
    place: Place,
    ask: () => Promise<Reply<A>>,
    done: (answer: A) => { readonly place: Place; readonly notice: Notice },
  ) => Promise<void>;
}

/** One click is one invocation, and a lost answer is looked up. */
export function useAccessPresses({ look, learn }: Omit<KnownAccess, 'opened'>): AccessPresses {
  const { running, start } = useOneAtATime();
  const [came, setCame] = useState<Came>({ place: null });

  const run: AccessPresses['run'] = (name, place, ask, done) =>
    start(name, async () => {
      setCame({ place: null });
      const reply = await ask();
      if (reply.ok) {
        learn(reply.data);
        setCame(done(reply.data));
        return;
      }
      if (isOutdated(reply.error)) await look();
      setCame({ place, notice: accessError(reply.error), error: reply.error });
    });

  return {
    running,
    errorIn: (place) => (came.place === place ? (came.error ?? null) : null),
    said: (place) => (came.place === place ? came.notice : undefined),
    corrected: (fields) => {
      setCame((old) => {
        const error = old.error && withoutFields(old.error, fields);
        if (error === old.error) return old;
        return error ? { ...old, error } : { place: null };
      });
    },
    run,
  };
}

/** Whether an error says that what is shown may be no longer so. */
function isOutdated({ code, by }: WireError): boolean {
  if (code === 'NOT_FOUND') return by === undefined;
  return code === 'NOT_CONNECTED' || code === 'CHANGED_MEANWHILE' || code === 'OUTCOME_UNKNOWN';
}
