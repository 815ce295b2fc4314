import { useState } from 'react';
import type {
  AccessDraft,
  AccessStep,
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
import { accessOutcome, saveOutcome, testOutcome } from '../words/access';
import type { AccessPresses } from './use-access-presses';

interface Tested {
  readonly steps: readonly AccessStep[];
  readonly reader: Reader | null;
}

/** What an admin can do with a connection's Salesforce access, and what came of it. */
export interface AccessCommands {
  readonly tested: Tested | null;
  readonly test: (draft: AccessDraft | null) => Promise<void>;
  /** True where it was saved. */
  readonly save: (draft: AccessDraft, replaces: boolean) => Promise<boolean>;
  readonly turn: (off: boolean) => Promise<void>;
  readonly remove: () => Promise<void>;
  readonly chooseAudience: (audience: Audience) => Promise<void>;
  readonly chooseObjects: (objects: readonly ChosenObject[]) => Promise<void>;
}

/** The commands of one connection's Salesforce access. `isJustDeployed`: a new app may not be ready yet. */
export function useAccessCommands(
  id: string,
  { run }: AccessPresses,
  isJustDeployed: boolean,
): AccessCommands {
  const [tested, setTested] = useState<Tested | null>(null);

  return {
    tested,
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
