import { events } from '@forge/bridge';

const linksChanged = 'salesforce-links-changed';

/** Tells the app's other pages in this tab that the links are different now. */
export async function tellLinksChanged(): Promise<void> {
  try {
    await events.emit(linksChanged);
  } catch {
    // Nobody listens: the panel reads the truth when it is opened or looked at again.
  }
}

/** Calls back whenever another page of the app changed links; gives the way to stop. */
export function onLinksChanged(callback: () => void): () => void {
  const subscription = events.on(linksChanged, callback);
  return () => {
    subscription.then(
      ({ unsubscribe }) => unsubscribe(),
      () => undefined,
    );
  };
}
