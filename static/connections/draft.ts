import type { ConnectionDraft } from '../../src/contract/connections/questions';
import { usuallyAtOnce, type ConnectionView } from '../../src/contract/connections/settings-view';
import type { Region } from '../../src/contract/connections/region';

/** What stands in the form. A token of null means: no token field is open, the stored one is kept. */
export interface Typed {
  readonly name: string;
  readonly token: string | null;
  readonly region: Region;
  readonly salesforceAddress: string;
  readonly endsOn: string;
  readonly atOnce: number;
}

/** The form as it starts out: with what is saved or was kept, and a token field only where no token is saved. */
export function typedFrom(connection: ConnectionView | null): Typed {
  const token = connection?.token ?? null;
  return {
    name: '',
    token: token === null ? '' : null,
    region: connection?.region ?? 'global',
    salesforceAddress: connection?.salesforceHost ?? '',
    endsOn: token?.endsAtFrom === 'person' ? (token.endsAt?.slice(0, 10) ?? '') : '',
    atOnce: connection?.atOnce ?? usuallyAtOnce,
  };
}

/** The form as a question to the backend. */
export function draftOf({ name, token, region, salesforceAddress, endsOn, atOnce }: Typed): ConnectionDraft {
  return {
    ...(name === '' ? {} : { name }),
    ...(token === null ? {} : { token }),
    region,
    salesforceAddress,
    endsOn: endsOn === '' ? null : endsOn,
    atOnce,
  };
}
