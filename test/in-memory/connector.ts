import type { HeldLink } from '../../src/contract/links/link';
import type { Region } from '../../src/contract/connections/region';
import { AppError } from '../../src/shared/app-error';
import { asAppError } from '../../src/shared/consequence';
import type { Secret } from '../../src/shared/secret';
import type { Connector, ConnectorFor } from '../../src/ports/connector';

type Call = Exclude<keyof Connector, 'sent'>;

/** Fails calls of one name: `before` the effect, or `after` it, like a lost answer. `skip` lets some through first. */
export interface Fault {
  readonly call: Call;
  readonly error: unknown;
  readonly when?: 'before' | 'after';
  readonly times?: number;
  readonly skip?: number;
}

/**
 * A Connector that really keeps links and takes only tokens it knows. It can be told to fail, or to let somebody act in
 * between.
 */
export class InMemoryConnector {
  readonly held = new Map<string, HeldLink[]>();
  readonly tokens: Record<Region, Set<string>> = { global: new Set(), eu: new Set() };
  /** The requests, in order: `link 10173`, `push 10173 10001 500…`. */
  readonly asked: string[] = [];
  /** The push log: every push that took effect, as `issue record`. */
  readonly pushed: string[] = [];
  /** The milliseconds each push was allowed, where its caller set a limit. */
  readonly granted: number[] = [];
  /** The most pushes in flight at once. */
  busiest = 0;
  /** Ways in which this Connector differs from an ideal one. */
  readonly habits = { keepsLastLink: false, keepsOptions: false, knowsIssues: true, pushesUnlinked: false };
  /** What some tokens read instead of the links that are held, by the token's text: another org's links. */
  readonly readsWith = new Map<string, (issueId: string) => HeldLink[]>();
  /** Runs just before a call takes effect, like a colleague's change. */
  meanwhile: (call: Call, nth: number) => void = () => undefined;

  readonly #faults: { fault: Fault; seen: number }[] = [];
  readonly #calls = new Map<Call, number>();
  #busy = 0;

  fail(fault: Fault): void {
    this.#faults.push({ fault, seen: 0 });
  }

  hold(issueId: string, links: readonly HeldLink[]): void {
    this.held.set(issueId, [...links]);
  }

  of(issueId: string): readonly HeldLink[] {
    return this.held.get(issueId) ?? [];
  }

  readonly open: ConnectorFor = (region, token, listener, allowWrite) => {
    let sent = 0;
    const call = <T>(name: Call, issueId: string, effect: () => T, more = ''): Promise<T> => {
      sent += 1;
      const answer = this.#run(name, `${name} ${issueId}${more}`, region, token, issueId, effect);
      void answer.then(
        () => listener?.heard(null),
        (error: unknown) => listener?.heard(asAppError(error)),
      );
      return answer;
    };
    const change = async (...how: Parameters<typeof call<void>>): Promise<void> => {
      await allowWrite?.();
      return call(...how);
    };
    return {
      readLinks: (issueId) =>
        call(
          'readLinks',
          issueId,
          () =>
            this.readsWith.get(token.reveal())?.(issueId) ??
            (this.habits.knowsIssues ? [...this.of(issueId)] : []),
        ),
      link: (issueId, link, mode) =>
        change('link', issueId, () => this.#put(issueId, link, mode), ` ${mode}`),
      addLinks: (issueId, added) =>
        change('addLinks', issueId, () =>
          this.hold(issueId, [...this.of(issueId), ...added.filter((link) => !this.#has(issueId, link))]),
        ),
      replaceLinks: (issueId, rest) => change('replaceLinks', issueId, () => this.#replace(issueId, rest)),
      push: ({ id, projectId }, record, mostMs) => {
        if (mostMs !== undefined) this.granted.push(mostMs);
        return change('push', id, () => this.#push(id, record.id), ` ${projectId} ${record.id}`);
      },
      sent: () => sent,
    };
  };

  #push(issueId: string, recordId: string): void {
    if (!this.habits.pushesUnlinked && !this.of(issueId).some(({ record }) => record.id === recordId)) {
      throw new AppError('REFUSED', { by: 'connector' });
    }
    this.pushed.push(`${issueId} ${recordId}`);
  }

  #has(issueId: string, link: HeldLink): boolean {
    return this.of(issueId).some(({ record }) => record.id === link.record.id);
  }

  #put(issueId: string, link: HeldLink, mode: 'create' | 'update'): void {
    const exists = this.#has(issueId, link);
    if (exists && mode === 'create') throw new AppError('REFUSED', { by: 'connector' });
    if (exists && this.habits.keepsOptions) return;
    const others = this.of(issueId).filter(({ record }) => record.id !== link.record.id);
    const place = this.of(issueId).findIndex(({ record }) => record.id === link.record.id);
    this.hold(issueId, exists ? others.toSpliced(place, 0, link) : [...others, link]);
  }

  #replace(issueId: string, rest: readonly HeldLink[]): void {
    if (rest.length === 0 && this.habits.keepsLastLink) return;
    this.hold(issueId, rest);
  }

  async #run<T>(
    name: Call,
    line: string,
    region: Region,
    token: Secret,
    issueId: string,
    effect: () => T,
  ): Promise<T> {
    this.asked.push(line);
    const nth = (this.#calls.get(name) ?? 0) + 1;
    this.#calls.set(name, nth);
    this.meanwhile(name, nth);
    if (name === 'push') this.busiest = Math.max(this.busiest, ++this.#busy);
    try {
      // An answer comes later than its request, otherwise nothing could be in flight at once.
      await Promise.resolve();
      const fault = this.#faultFor(name);
      if (fault && fault.when !== 'after') throw fault.error;
      if (!this.tokens[region].has(token.reveal())) throw new AppError('TOKEN_REJECTED');
      // As with the real client, an issue it does not know has no links and takes none.
      const isKnown = this.habits.knowsIssues && issueId !== '0';
      if (!isKnown && name !== 'readLinks') throw new AppError('REFUSED', { by: 'connector', status: 404 });
      const value = effect();
      if (fault) throw fault.error;
      return value;
    } finally {
      if (name === 'push') this.#busy -= 1;
    }
  }

  #faultFor(name: Call): Fault | undefined {
    for (const entry of this.#faults.filter(({ fault }) => fault.call === name)) {
      entry.seen += 1;
      const { skip = 0, times = 1 } = entry.fault;
      if (entry.seen > skip && entry.seen <= skip + times) return entry.fault;
    }
    return undefined;
  }
}
