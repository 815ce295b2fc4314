import { useState } from 'react';
import type { WireError } from '../../../src/contract/errors';
import type { Reply } from '../../../src/contract/procedure';
import type { JiraToken } from '../../../src/contract/setup/jira-tokens';
import { forgetJiraToken, noteJiraToken } from '../../shared/backend/set-up';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import { noticeOfCommand } from '../../shared/words/errors';
import { toned, type Notice } from '../../shared/words/notice';
import { ends } from '../messages/en.yml';
import type { KnownSetUp } from '../use-set-up';

/** The commands about dates of Jira tokens, and what came of the last. */
export interface JiraTokenCommands {
  readonly running: string | null;
  readonly error: WireError | null;
  readonly result: Notice | undefined;
  /** True where it was noted. */
  readonly note: (label: string, endsOn: string) => Promise<boolean>;
  readonly forget: (token: JiraToken) => Promise<void>;
}

/** What an admin does with the dates of one connection. */
export function useJiraTokens(id: string, learn: KnownSetUp['learn']): JiraTokenCommands {
  const { running, start } = useOneAtATime();
  const [came, setCame] = useState<{ readonly notice?: Notice; readonly error?: WireError }>({});

  const run = async (
    name: string,
    ask: () => Promise<Reply<{ readonly jiraTokens: JiraToken[] }>>,
    done: Notice,
  ): Promise<boolean> => {
    let isDone = false;
    await start(name, async () => {
      setCame({});
      const reply = await ask();
      if (!reply.ok) {
        setCame({ notice: noticeOfCommand(reply.error), error: reply.error });
        return;
      }
      isDone = true;
      learn({ of: id, jiraTokens: reply.data.jiraTokens });
      setCame({ notice: done });
    });
    return isDone;
  };

  return {
    running,
    error: came.error ?? null,
    result: came.notice,
    note: (label, endsOn) =>
      run('note', () => noteJiraToken(id, null, label, endsOn), toned('success', ends.noted)),
    forget: async (token) => {
      await run(token.id, () => forgetJiraToken(id, token.id), toned('success', ends.forgotten));
    },
  };
}
