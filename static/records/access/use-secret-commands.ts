import { discardSecret, prepareSecret, switchSecret } from '../../shared/backend/access';
import { accessOutcome, stagedOutcome, switchOutcome } from '../words/access';
import type { AccessPresses } from './use-access-presses';

/** What an admin can do with the key and secret that are to follow those in use. */
export interface SecretCommands {
  /** True where they are kept now. */
  readonly prepare: (consumerKey: string, consumerSecret: string) => Promise<boolean>;
  readonly switchNow: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** The commands of a connection's staged secret. */
export function useSecretCommands(id: string, { run }: AccessPresses): SecretCommands {
  return {
    prepare: async (consumerKey, consumerSecret) => {
      let isKept = false;
      await run(
        'prepare',
        'next',
        () => prepareSecret(id, consumerKey, consumerSecret),
        (answer) => {
          isKept = answer.state !== null;
          return { place: 'next', notice: stagedOutcome(answer) };
        },
      );
      return isKept;
    },
    switchNow: () =>
      run(
        'switch',
        'next',
        () => switchSecret(id),
        (answer) => ({ place: 'next', notice: switchOutcome(answer) }),
      ),
    discard: () =>
      run(
        'discard',
        'next',
        () => discardSecret(id),
        () => ({ place: 'next', notice: accessOutcome('secretDiscarded') }),
      ),
  };
}
