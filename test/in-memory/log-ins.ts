import type {
  BegunLogIn,
  ConsentGrant,
  LogIn,
  LogInAttempts,
  LogInBack,
  LogInPlace,
  LogIns,
  LogInServer,
  NotedLogIn,
  Refreshed,
} from '../../src/ports/log-ins';
import type { Ports } from '../../src/ports/ports';
import { SalesforceError } from '../../src/records/model/salesforce-error';
import { Secret } from '../../src/shared/secret';

/** Persons' log-ins in memory, those on their way, and the server they log in at. `asked` tells what it was asked. */
export class InMemoryLogIns {
  readonly kept = new Map<string, LogIn>();
  readonly notes = new Map<string, NotedLogIn>();
  readonly begun = new Map<string, BegunLogIn>();
  readonly back = new Map<string, LogInBack>();
  readonly asked: string[] = [];
  readonly revoked: string[] = [];
  /** What the server gives for a code, or refuses it with. */
  grant: ConsentGrant | SalesforceError = aGrant(1);
  /** What comes of a refresh; a promise lets others come in between. */
  refreshed: () => Promise<Refreshed> = () =>
    Promise.resolve({ how: 'granted', grant: { ...aGrant(2), refreshToken: new Secret('refresh-2') } });
  revokes: SalesforceError | null = null;

  readonly store: LogIns = {
    read: (place) => Promise.resolve(this.kept.get(keyOf(place)) ?? null),
    save: (place, logIn) => {
      const { host, consumerKey } = logIn;
      this.notes.set(keyOf(place), { ...place, host, consumerKey });
      this.kept.set(keyOf(place), logIn);
      return Promise.resolve();
    },
    update: (place, logIn) => Promise.resolve(void this.kept.set(keyOf(place), logIn)),
    erase: (place) => {
      this.kept.delete(keyOf(place));
      this.notes.delete(keyOf(place));
      return Promise.resolve();
    },
    noted: (id) =>
      Promise.resolve([...this.notes.values()].filter((note) => id === null || note.connectionId === id)),
  };

  readonly attempts: LogInAttempts = {
    begin: (state, begun) => {
      for (const [name, { who, connectionId }] of this.begun)
        if (who === begun.who && connectionId === begun.connectionId) this.begun.delete(name);
      this.begun.set(state, begun);
      return Promise.resolve();
    },
    begun: (state) => Promise.resolve(this.begun.get(state) ?? null),
    forget: (state) => Promise.resolve(void this.begun.delete(state)),
    keep: (ticket, back) => Promise.resolve(void this.back.set(ticket, back)),
    take: (ticket) => {
      const back = this.back.get(ticket) ?? null;
      this.back.delete(ticket);
      return Promise.resolve(back);
    },
  };

  readonly server: LogInServer = {
    consentAddress: ({ host, consumerKey }, { state, challenge }) =>
      `https://${host}/services/oauth2/authorize?${String(new URLSearchParams({ client_id: consumerKey, state, challenge }))}`,
    refusal: (error) => new SalesforceError(error === 'access_denied' ? 'CONSENT_DENIED' : 'NOT_APPROVED'),
    redeem: (_way, code) => {
      this.asked.push(`redeem ${code.reveal()}`);
      return this.grant instanceof SalesforceError ? Promise.reject(this.grant) : Promise.resolve(this.grant);
    },
    refresh: (_way, token) => {
      this.asked.push(`refresh ${token.reveal()}`);
      return this.refreshed();
    },
    revoke: (_host, token) => {
      this.asked.push(`revoke ${token.reveal()}`);
      if (this.revokes) return Promise.reject(this.revokes);
      this.revoked.push(token.reveal());
      return Promise.resolve();
    },
  };

  #keys = 0;

  /** What verbs need of all this. */
  readonly ports = {
    newKey: () => `key-${String(++this.#keys)}`.padEnd(43, '-'),
    callBackAddress: () => Promise.resolve(callBack),
    myPage: (siteUrl: string | null) => `${siteUrl ?? 'https://example.atlassian.net'}/jira/apps/a/e`,
    logInServer: this.server,
    logIns: this.store,
    logInAttempts: this.attempts,
  } satisfies Partial<Ports>;
}

/** Where Salesforce sends people back to. */
export const callBack = 'https://00000000.hello.atlassian-dev.net/x1/call-back';

/** The n-th thing a person's consent brings. */
export function aGrant(n: number): ConsentGrant {
  const session = {
    token: new Secret(`access-${String(n)}`),
    orgId: '00D000000000001AAA',
    userId: '005000000000002AAA',
  };
  return { session, refreshToken: new Secret(`refresh-${String(n)}`) };
}

function keyOf({ connectionId, accountId }: LogInPlace): string {
  return `${connectionId}#${accountId}`;
}
