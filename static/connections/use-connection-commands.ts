import { useState } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { CheckStep } from '../../src/contract/connections/check-step';
import type { ConnectionDraft } from '../../src/contract/connections/questions';
import type { ConnectionView, SettingsView } from '../../src/contract/connections/settings-view';
import { removeToken, saveConnection, testConnection } from '../shared/backend/connections';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import type { Notice } from '../shared/words/notice';
import { settingsNotice, settingsOutcome } from './words/settings';
import { withoutFields } from '../shared/words/without-fields';
import { isOutdated, type Learn } from './use-settings';

/** What came of the last action: words, the test's steps, and the error whose fields the form marks. */
interface Came {
  readonly of: Command | null;
  readonly notice?: Notice;
  readonly steps?: readonly CheckStep[];
  readonly error?: WireError;
}

type Command = 'save' | 'test' | 'remove';

/** What an admin can do with one connection's token and address, and what came of it. */
export interface ConnectionCommands {
  readonly running: string | null;
  readonly came: Came;
  /** These fields were edited: what was wrong with them is no longer said. */
  readonly corrected: (fields: readonly string[]) => void;
  /** Gives what is saved now, or null when nothing was saved. */
  readonly save: (draft: ConnectionDraft, replaces: boolean) => Promise<ConnectionView | null>;
  readonly test: (draft: ConnectionDraft | null, otherRegionToo?: boolean) => Promise<void>;
  /** What is left of the connection when its token is gone; null where it is not. */
  readonly remove: () => Promise<ConnectionView | null>;
}

/** How the page hears of what changed. */
interface Hearing {
  readonly learn: Learn;
  readonly look: () => Promise<void>;
  /** A connection was saved; heard together with the settings it is in. */
  readonly onSaved: (id: string) => void;
}

/**
 * The commands of one connection, null for one to be made. One click is one invocation; the answers bring the settings as they are
 * now, and a lost answer is looked up.
 */
export function useConnectionCommands(
  id: string | null,
  { learn, look, onSaved }: Hearing,
): ConnectionCommands {
  const { running, start } = useOneAtATime();
  const [came, setCame] = useState<Came>({ of: null });
  const run = (command: Command, work: () => Promise<Omit<Came, 'of'>>): Promise<void> =>
    start(command, async () => {
      setCame({ of: null });
      setCame({ of: command, ...(await work()) });
    });
  const failed = async (error: WireError): Promise<Omit<Came, 'of'>> => {
    if (isOutdated(error)) await look();
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
        const reply = await saveConnection(id, draft);
        if (!reply.ok) return failed(reply.error);
        const { steps, savedId, settings } = reply.data;
        learn(reply.data);
        if (savedId === null) {
          const missed = replaces ? settingsOutcome('notReplaced') : settingsOutcome('notSaved');
          return { notice: missed, steps };
        }
        onSaved(savedId);
        saved = connectionIn(settings, savedId);
        return { notice: settingsOutcome(stepOf(steps) === null ? 'saved' : 'savedUnread'), steps };
      });
      return saved;
    },
    test: (draft, otherRegionToo = false) =>
      run('test', async () => {
        const reply = await testConnection(id, draft, otherRegionToo);
        if (!reply.ok) return failed(reply.error);
        learn(reply.data);
        const { steps } = reply.data;
        return { notice: noticeOfTest(stepOf(steps), draft !== null), steps };
      }),
    remove: async () => {
      let left: ConnectionView | null = null;
      if (id === null) return left;
      await run('remove', async () => {
        const reply = await removeToken(id);
        if (!reply.ok) return failed(reply.error);
        learn(reply.data);
        left = connectionIn(reply.data.settings, id);
        return { notice: settingsOutcome('removed') };
      });
      return left;
    },
  };
}

function connectionIn({ connections }: SettingsView, id: string): ConnectionView | null {
  return connections.find((each) => each.id === id) ?? null;
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
