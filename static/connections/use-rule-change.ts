import { useState } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { Reply } from '../../src/contract/procedure';
import type { RotationsView } from '../../src/contract/connections/rotation';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import type { Notice } from '../shared/words/notice';
import { isOutdated, type Look } from './use-settings';
import { settingsNotice } from './words/settings';

/** How the page hears of what holds for all tokens. */
export interface RuleHearing {
  readonly learn: (rotations: RotationsView) => void;
  /** Reads what holds again, where it may be outdated. */
  readonly look: () => Promise<void>;
  readonly onChanged: Look;
}

/** A change of what holds for all tokens, and what came of it. */
interface RuleChange {
  readonly running: string | null;
  readonly notice: Notice | undefined;
  readonly say: (notice: Notice | undefined) => void;
  /** Gives the answer; null where nothing was changed. */
  readonly change: <R extends Changed>(name: string, ask: () => Promise<Reply<R>>) => Promise<R | null>;
}

type Changed = RotationsView & { readonly endsEarlierRelease: boolean };

/** Makes changes one at a time. A lost answer is looked up. */
export function useRuleChange({ learn, look, onChanged }: RuleHearing): RuleChange {
  const { running, start } = useOneAtATime();
  const [notice, setNotice] = useState<Notice>();
  const failed = async (error: WireError): Promise<void> => {
    if (isOutdated(error)) await look();
    setNotice(settingsNotice(error));
  };
  return {
    running,
    notice,
    say: setNotice,
    change: async (name, ask) => {
      let answer = null;
      await start(name, async () => {
        setNotice(undefined);
        const reply = await ask();
        if (!reply.ok) return failed(reply.error);
        answer = reply.data;
        learn(reply.data);
        await onChanged(reply.data);
      });
      return answer;
    },
  };
}
