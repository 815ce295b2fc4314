import { view } from '@forge/bridge';

/**
 * Tells which of a module's pages is shown, such as `/bulk-push`, now and whenever that changes; gives the way to stop.
 * A host without routes shows the first page, `/`.
 * https://developer.atlassian.com/platform/forge/apis-reference/ui-api-bridge/view/#createhistory
 */
export function followRoute(callback: (route: string) => void): () => void {
  let stop = (): void => undefined;
  let stopped = false;
  const follow = async (): Promise<void> => {
    try {
      const history = await view.createHistory();
      if (stopped) return;
      stop = history.listen((location) => {
        callback(location.pathname);
      });
      callback(history.location.pathname);
    } catch {
      if (!stopped) callback('/');
    }
  };
  void follow();
  return () => {
    stopped = true;
    stop();
  };
}
