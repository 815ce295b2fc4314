import type { PushMark } from '../../contract/link';
import type { Mirror } from '../../contract/mirror';
import type { PlainLink } from '../../domain/run/plan-issue';
import { mirrorAfter } from '../../domain/run/run-mirror';
import type { Ports } from '../../ports';
import type { FoundIssue } from '../../run-ports';
import type { Approved } from './approve-items';
import { retry } from '../../shared/retry';
import { quietMs } from './quiet';

/** Jira writes the properties of so many issues at once. */
const issuesAtOnce = 100;

/** How many issues' mirrors are kept in mind, for an issue whose items come in two parts. */
const keptInMind = 300;

interface Pending {
  readonly issue: FoundIssue;
  readonly whole: readonly PlainLink[] | null;
  readonly marks: Map<string, PushMark>;
  readonly made: PlainLink[];
}

/**
 * Keeps the mirrors of pushed issues up to date, a hundred with one request. What it cannot write never fails the run: the
 * truth is at the Connector, and the panel writes the mirror anew when it is opened.
 */
export class PushMemory {
  readonly #pending = new Map<string, Pending>();
  readonly #written = new Map<string, Mirror>();
  #writing: Promise<void> = Promise.resolve();

  constructor(
    private readonly ports: Ports,
    private readonly accountId: string,
    private readonly readAt: string,
  ) {}

  note(
    { item, issue, whole }: Approved,
    sent: { readonly outcome: PushMark['outcome']; readonly linked: boolean },
  ): void {
    if (issue === null) return;
    const fresh: Pending = { issue, whole, marks: new Map(), made: [] };
    const pending = this.#pending.get(issue.id) ?? fresh;
    this.#pending.set(issue.id, pending);
    const at = this.ports.now().toISOString();
    pending.marks.set(item.record.id, { at, outcome: sent.outcome });
    if (sent.linked) pending.made.push({ record: item.record, options: item.options });
    // The newest issue is likely to have more items coming.
    if (this.#pending.size > issuesAtOnce) {
      this.#write([...this.#pending.keys()].slice(0, issuesAtOnce), quietMs);
    }
  }

  /** Writes what is left and waits until Jira has taken all of it. */
  async finish(): Promise<void> {
    this.#write([...this.#pending.keys()], 0);
    await this.#writing;
  }

  /** Writes one hundred after the other, so that an issue that comes twice is built upon itself. */
  #write(issueIds: readonly string[], waitMs: number): void {
    const some = issueIds.flatMap((id) => this.#pending.get(id) ?? []);
    for (const id of issueIds) this.#pending.delete(id);
    if (some.length === 0) return;
    this.#writing = this.#writing.then(async () => {
      if (waitMs > 0) await this.ports.sleep(waitMs);
      const mirrors = this.#mirrorsOf(some);
      this.#keepInMind(mirrors);
      if (mirrors.size > 0) await this.#send(mirrors);
    });
  }

  #mirrorsOf(some: readonly Pending[]): ReadonlyMap<string, Mirror> {
    const now = this.ports.now();
    const mirrors = new Map<string, Mirror>();
    for (const pending of some) {
      const { id, mirror: found } = pending.issue;
      const whole = pending.whole && { links: pending.whole, readAt: this.readAt };
      const mirror = mirrorAfter(this.#written.get(id) ?? found, pending, whole, now);
      if (mirror) mirrors.set(id, mirror);
    }
    return mirrors;
  }

  #keepInMind(mirrors: ReadonlyMap<string, Mirror>): void {
    if (this.#written.size > keptInMind) this.#written.clear();
    for (const [id, mirror] of mirrors) this.#written.set(id, mirror);
  }

  async #send(mirrors: ReadonlyMap<string, Mirror>): Promise<void> {
    try {
      await retry(this.ports, this.ports.gate('jira'), () => this.ports.mirrors.writeMany('app', mirrors));
    } catch (error) {
      this.ports.log.trouble('mirrors not written', { issues: mirrors.size }, error);
    }
  }
}
