import { view } from '@forge/bridge';
import * as z from 'zod/mini';

const withLocation = z.object({ extension: z.object({ location: z.url() }) });

/**
 * What Salesforce's call-back put into this page's own address as `ticket`; null where there is none or the host does not
 * tell. It counts once, and only for the person who began: the door checks that.
 */
export async function findTicket(): Promise<string | null> {
  try {
    const context = withLocation.safeParse(await view.getContext());
    return context.success ? new URL(context.data.extension.location).searchParams.get('ticket') : null;
  } catch {
    return null;
  }
}

/** Takes a ticket that was used out of the address, so that loading the page again does not offer it again. */
export async function forgetTicket(): Promise<void> {
  try {
    (await view.createHistory()).replace('/');
  } catch {
    // A host without routes: the ticket stays in the address, and counts no more.
  }
}
