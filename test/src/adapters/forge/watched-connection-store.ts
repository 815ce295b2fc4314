import { connectionStoreWith } from '../../../../src/adapters/forge/connection-store';

/** What the store has told the log of trouble. */
export const troubles: string[] = [];

/** The connection store on whatever platform is in place. */
export const connections = connectionStoreWith({
  note: () => undefined,
  trouble: (event) => void troubles.push(event),
});

/** The text of a token, whose end is looked for where it must not be. */
export const token = 'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJvbmUifQ.first-token-aaaa';
