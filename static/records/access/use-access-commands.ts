import { useState } from 'react';
import type { WireError } from '../../../src/contract/errors';
import type { Reply } from '../../../src/contract/procedure';
import type {
  AccessDraft,
  AccessStep,
  AccessView,
  Audience,
  ChosenObject,
  Reader,
} from '../../../src/contract/records/access';
import {
  removeAccess,
  saveAccess,
  setAudience,
  setObjects,
  testAccess,
  turnSalesforce,
} from '../../shared/backend/access';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import type { Notice } from '../../shared/words/notice';
import { withoutFields } from '../../shared/words/without-fields';
import { accessError, accessOutcome, saveOutcome, testOutcome } from '../words/access';
import type { KnownAccess } from './use-access';

/** Where the result of a press is told: beside what was pressed. */
type Place = 'facts' | 'form' | 'objects' | 'audience';

/** What came of the last press. `steps` and `reader` stay as the last test told them. */
interface Came {
  readonly place: Place | null;
  readonly notice?: Notice;
  readonly error?: WireError;
}

interface Tested {
  readonly steps: readonly AccessStep[];
  readonly reader: Reader | null;
}

/** What an admin can do with a connection's Salesforce access, and what came of it. */
export interface AccessCommands {
  readonly running: string | null;
  readonly error: WireError | null;
  readonly tested: Tested | null;
  /** What came of the last press, where it is told in this place. */
  readonly said: (place: Place) => Notice | undefined;
  /** These fields were edited: what was wrong with them is no longer said. */
  readonly corrected: (fields: readonly string[]) => void;
  readonly test: (draft: AccessDraft | null) => Promise<void>;
  /** True where it was saved. */
  readonly save: (draft: AccessDraft, replaces: boolean) => Promise<boolean>;
  readonly turn: (off: boolean) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly chooseAudience: (audience: Audience) => Promise<void>;
  readonly chooseObjects: (objects: readonly ChosenObject[]) => Promise<void>;
}

/** How the section hears of what changed; and whether a new app may not be ready yet. */
interface Hearing extends Omit<KnownAccess, 'opened'> {
  readonly isJustDeployed: boolean;
}

/** The commands of one connection's Salesforce access. One click is one invocation, and a lost answer is looked up. */
export function useAccessCommands(id: string, { look, learn, isJustDeployed }: Hearing): AccessCommands {
  const { running, start } = useOneAtATime();
  const [came, setCame] = useState<Came>({ place: null });
  const [tested, setTested] = useState<Tested | null>(null);

  const run = async <A extends { readonly access: AccessView | null }>(
    name: string,
    place: Place,
    ask: () => Promise<Reply<A>>,
    done: (answer: A) => { readonly place: Place; readonly notice: Notice },
  ): Promise<void> =>
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
    error: came.error ?? null,
    tested,
    said: (place) => (came.place === place ? came.notice : undefined),
    corrected: (fields) => {
      setCame((old) => {
        const error = old.error && withoutFields(old.error, fields);
        if (error === old.error) return old;
        return error ? { ...old, error } : { place: null };
      });
    },
    test: async (draft) => {
      const place = draft === null ? 'facts' : 'form';
      setTested(null);
      await run(
        'test',
        place,
        () => testAccess(id, draft),
        (answer) => {
          setTested(answer);
          return { place, notice: testOutcome(answer.steps, draft !== null, isJustDeployed) };
        },
      );
    },
    save: async (draft, replaces) => {
      let isSaved = false;
      setTested(null);
      await run(
        'save',
        'form',
        () => saveAccess(id, draft),
        (answer) => {
          isSaved = answer.saved;
          setTested(answer);
          return {
            place: isSaved ? 'facts' : 'form',
            notice: saveOutcome(answer, replaces, isJustDeployed),
          };
        },
      );
      return isSaved;
    },
    turn: (off) =>
      run(
        'turn',
        'facts',
        () => turnSalesforce(id, off),
        () => ({ place: 'facts', notice: accessOutcome(off ? 'turnedOff' : 'turnedOn') }),
      ),
    remove: () =>
      run(
        'remove',
        'facts',
        () => removeAccess(id),
        () => {
          setTested(null);
          return { place: 'facts', notice: accessOutcome('removed') };
        },
      ),
    chooseAudience: (audience) =>
      run(
        'audience',
        'audience',
        () => setAudience(id, audience),
        () => ({ place: 'audience', notice: accessOutcome('audience') }),
      ),
    chooseObjects: (objects) =>
      run(
        'objects',
        'objects',
        () => setObjects(id, objects),
        () => ({ place: 'objects', notice: accessOutcome('objects') }),
      ),
  };
}

/** Whether an error says that what is shown may be no longer so. */
function isOutdated({ code, by }: WireError): boolean {
  if (code === 'NOT_FOUND') return by === undefined;
  return code === 'NOT_CONNECTED' || code === 'CHANGED_MEANWHILE' || code === 'OUTCOME_UNKNOWN';
}
