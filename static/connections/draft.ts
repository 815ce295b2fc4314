import {
  usuallyAtOnce,
  type ConnectionDraft,
  type ConnectionView,
  type KeptSettings,
} from '../../src/contract/connections/questions';
import type { Region } from '../../src/contract/connections/region';

/** What stands in the form. A token of null means: no token field is open, the stored one is kept. */
export interface Typed {
  readonly token: string | null;
  readonly region: Region;
  readonly salesforceAddress: string;
  readonly endsOn: string;
  readonly atOnce: number;
}

/** The form as it starts out: with what is saved or was kept, and a token field only where no token is saved. */
export function typedFrom(connection: ConnectionView | null, kept: KeptSettings | null): Typed {
  const known = connection ?? kept;
  return {
    token: connection === null ? '' : null,
    region: known?.region ?? 'global',
    salesforceAddress: known?.salesforceHost ?? '',
    endsOn: connection?.endsAtFrom === 'person' ? (connection.endsAt?.slice(0, 10) ?? '') : '',
    atOnce: known?.atOnce ?? usuallyAtOnce,
  };
}

/** The form as a question to the backend. */
export function draftOf({ token, region, salesforceAddress, endsOn, atOnce }: Typed): ConnectionDraft {
  return {
    ...(token === null ? {} : { token }),
    region,
    salesforceAddress,
    endsOn: endsOn === '' ? null : endsOn,
    atOnce,
  };
}
