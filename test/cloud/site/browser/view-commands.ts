import { isCallback } from './callback';
import type { Commands } from './commands';
import type { Closable } from './stage';

/**
 * `view.close`, `submit` and `onClose`. Returns false where nothing can be closed, which the bridge turns into an
 * error.
 */
export function viewCommands(closable: Closable | null): Commands {
  const close = (payload: unknown) => {
    closable?.close(payload);
    return closable !== null;
  };
  return {
    close,
    submit: close,
    onClose(callback) {
      if (!isCallback(callback)) throw new Error('onClose takes a function');
      closable?.onClose(callback);
      return closable !== null;
    },
  };
}
