import { useState } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { CheckStep } from '../../src/contract/connections/check-step';
import type { ConnectionDraft, ConnectionView, SettingsView } from '../../src/contract/connections/questions';
import { removeConnection, saveConnection, testConnection } from '../shared/backend/connections';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import type { Notice } from '../shared/words/notice';
import { settingsNotice, settingsOutcome } from './words/settings';
import { withoutFields } from './corrected';
import type { Learn } from './use-settings';

/** What came of the last action: words, the test's steps, and the error whose fields the form marks. */
interface Came {
  readonly of: Command | null;
  readonly notice?: Notice;
  readonly steps?: readonly CheckStep[];
  readonly error?: WireError;
}

type Command = 'save' | 'test' | 'remove';

/** What an admin can do, and what came of it. */
export interface ConnectionCommands {
  readonly running: string | null;
  readonly came: Came;
  /** These fields were edited: what was wrong with them is no longer said. */
  readonly corrected: (fields: readonly string[]) => void;
  /** Gives what is saved now, or null when nothing was saved. */
  readonly save: (draft: ConnectionDraft, replaces: boolean) => Promise<ConnectionView | null>;
  readonly test: (draft: ConnectionDraft | null, otherRegionToo?: boolean) => Promise<void>;
  /** What is left when the token is gone; null where it is not. */
  readonly remove: () => Promise<SettingsView | null>;
}

/** One click is one invocation; the answers bring the saved connection as it is now, and a lost answer is looked up. */
export function useConnectionCommands(learn: Learn, look: () => Promise<void>): ConnectionCommands {
  const { running, start } = useOneAtATime();
  const [came, setCame] = useState<Came>({ of: null });
  const run = (command: Command, work: () => Promise<Omit<Came, 'of'>>): Promise<void> =>
    start(command, async () => {
      setCame({ of: null });
      setCame({ of: command, ...(await work()) });
    });
  const failed = async (error: WireError): Promise<Omit<Came, 'of'>> => {
    if (error.code === 'OUTCOME_UNKNOWN') await look();
    return { notice: settingsNotice(error), error };
  };

  return {
    running,
    came,
    corrected: (fields) => {
      setCame((old) => {
        const error = old.error && withoutFields(old.error, fields);
        if (error === old.error) return old;
        return error ? { ...old, error } : { of: null };
      });
    },
    save: async (draft, replaces) => {
      let saved: ConnectionView | null = null;
      await run('save', async () => {
        const reply = await saveConnection(draft);
        if (!reply.ok) return failed(reply.error);
        learn(reply.data.connection);
        if (reply.data.saved) saved = reply.data.connection;
        const missed = replaces ? settingsOutcome('notReplaced') : settingsOutcome('notSaved');
        const { steps } = reply.data;
        const kept = stepOf(steps) === null ? settingsOutcome('saved') : settingsOutcome('savedUnread');
        return { notice: reply.data.saved ? kept : missed, steps };
      });
      return saved;
    },
    test: (draft, otherRegionToo = false) =>
      run('test', async () => {
        const reply = await testConnection(draft, otherRegionToo);
        if (!reply.ok) return failed(reply.error);
        learn(reply.data.connection);
        const { steps } = reply.data;
        return { notice: noticeOfTest(stepOf(steps), draft !== null), steps };
      }),
    remove: async () => {
      let left: SettingsView | null = null;
      await run('remove', async () => {
        const reply = await removeConnection();
        if (!reply.ok) return failed(reply.error);
        learn(reply.data.connection, reply.data.kept);
        if (reply.data.connection === null) left = reply.data;
        return { notice: settingsOutcome('removed') };
      });
      return left;
    },
  };
}

/** The step a test stopped at; null where it stopped at none. */
function stepOf(steps: readonly CheckStep[]): CheckStep['name'] | null {
  return steps.find(({ state }) => state === 'failed')?.name ?? null;
}

function noticeOfTest(stoppedAt: CheckStep['name'] | null, isDraft: boolean): Notice {
  if (stoppedAt === 'readable') return settingsOutcome('acceptedUnread');
  if (stoppedAt !== null) return settingsOutcome('stopped');
  return isDraft ? settingsOutcome('passedDraft') : settingsOutcome('passed');
}
