import { useState } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { ConnectionDraft, ConnectionView, Rung } from '../../src/contract/settings';
import { removeConnection, saveConnection, testConnection } from '../shared/backend/settings';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import type { Notice } from '../shared/words/notice';
import { settingsNotice, settingsOutcomes } from '../shared/words/settings';

/** What came of the last action: words, the test's steps, and the error whose fields the form marks. */
interface Came {
  readonly notice?: Notice;
  readonly ladder?: readonly Rung[];
  readonly error?: WireError;
}

type Command = 'save' | 'test' | 'remove';

/** What an admin can do, and what came of it. */
interface ConnectionCommands {
  readonly running: string | null;
  readonly notice: Notice | undefined;
  readonly ladder: readonly Rung[] | undefined;
  readonly error: WireError | null;
  /** Gives what is saved now, or null when nothing was saved. */
  readonly save: (draft: ConnectionDraft, replaces: boolean) => Promise<ConnectionView | null>;
  readonly test: (draft: ConnectionDraft | null, otherRegionToo?: boolean) => Promise<void>;
  /** Whether the token is gone. */
  readonly remove: () => Promise<boolean>;
}

/** One click is one invocation; the answers bring the saved connection as it is now, and a lost answer is looked up. */
export function useConnectionCommands(
  learn: (connection: ConnectionView | null) => void,
  look: () => Promise<void>,
): ConnectionCommands {
  const { running, start } = useOneAtATime();
  const [came, setCame] = useState<Came>({});
  const run = (command: Command, work: () => Promise<Came>): Promise<void> =>
    start(command, async () => {
      setCame({});
      setCame(await work());
    });
  const failed = async (error: WireError): Promise<Came> => {
    if (error.code === 'OUTCOME_UNKNOWN') await look();
    return { notice: settingsNotice(error), error };
  };

  return {
    running,
    notice: came.notice,
    ladder: came.ladder,
    error: came.error ?? null,
    save: async (draft, replaces) => {
      let saved: ConnectionView | null = null;
      await run('save', async () => {
        const reply = await saveConnection(draft);
        if (!reply.ok) return failed(reply.error);
        learn(reply.data.connection);
        if (reply.data.saved) saved = reply.data.connection;
        const missed = replaces ? settingsOutcomes.notReplaced : settingsOutcomes.notSaved;
        return { notice: reply.data.saved ? settingsOutcomes.saved : missed, ladder: reply.data.ladder };
      });
      return saved;
    },
    test: (draft, otherRegionToo = false) =>
      run('test', async () => {
        const reply = await testConnection(draft, otherRegionToo);
        if (!reply.ok) return failed(reply.error);
        learn(reply.data.connection);
        const stopped = reply.data.ladder.some((rung) => rung.state === 'failed');
        const passed = draft === null ? settingsOutcomes.passed : settingsOutcomes.passedDraft;
        return { notice: stopped ? settingsOutcomes.stopped : passed, ladder: reply.data.ladder };
      }),
    remove: async () => {
      let gone = false;
      await run('remove', async () => {
        const reply = await removeConnection();
        if (!reply.ok) return failed(reply.error);
        learn(reply.data.connection);
        gone = reply.data.connection === null;
        return { notice: settingsOutcomes.removed };
      });
      return gone;
    },
  };
}
