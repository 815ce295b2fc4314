import type { HeldLink, PushMark } from '../../contract/links/link';
import type { Mirror, SealedMark } from '../../contract/links/mirror';
import type { Connection } from '../../connections/model/connection';
import type { PushSeal } from '../../links/model/push-seal';
import type { Ports } from '../../ports/ports';
import type { FoundIssue } from '../../ports/project-issues';
import type { SendableItem } from './sendable-items';
import { noteOwnHosts, type OwnHostNeeds } from './own-hosts';
import { mirrorAfter } from '../model/run-mirror';
import { retry, type Patience } from '../../shared/retry';

export type MirrorNeeds = Patience &
  OwnHostNeeds &
  Pick<Ports, 'mirrors' | 'projectIssues' | 'backOff' | 'now' | 'log'>;

/** Jira writes the properties of this many issues in one request. */
const mirrorsAtOnce = 100;

/** How many written mirrors are remembered, for an issue whose items come in two parts. */
const mirrorsRemembered = 300;

/** How often Jira is asked for the result of its tasks, and the pause before each time. */
const mostLooks = 4;
const taskMs = 500;

interface Pending {
  readonly issueId: string;
  readonly position: number;
  readonly whole: readonly HeldLink[] | null;
  readonly ofIssue: number;
  readonly marks: Map<string, SealedMark>;
  readonly hosts: Map<string, string>;
  readonly made: Map<string, HeldLink>;
}

/**
 * What mirrors are built from. `readAt`: when the preview read the links. `hasMore`: the mirrors there may hold what a run
 * does not know. Without a seal, marks are shown but decide nothing.
 */
interface Ground {
  readonly seal: PushSeal | null;
  readonly connection: Pick<Connection, 'id' | 'salesforceHost'>;
  readonly hasMore: boolean;
  readonly readAt: string;
}

/**
 * Keeps the mirrors of pushed issues up to date as the app, a hundred per request. A mirror it cannot write never fails
 * the run: the Connector holds the truth, and the panel rewrites the mirror when it is opened.
 *
 * A mirror is built from the links the preview read, from the outcomes of their pushes, and from the hosts a pasted
 * list named. The existing mirror is read first only if it may hold something none of them knows: marks of links this
 * run does not push, hosts other than the Salesforce address in the settings that were pasted earlier, or another
 * connection that answered before and knew other links. Every issue read costs a point of the hourly quota that all
 * customers share.
 */
export class MirrorWriter {
  readonly #pending = new Map<string, Pending>();
  readonly #written = new Map<string, Mirror>();
  readonly #positions = new Map<string, number>();
  readonly #tasks: string[] = [];
  #writing: Promise<void> = Promise.resolve();

  /** `onUnmirrored` receives the position of an issue the app cannot see. */
  constructor(
    private readonly ports: MirrorNeeds,
    private readonly ground: Ground,
    private readonly onUnmirrored: (position: number) => void,
  ) {}

  /** `outcome`: of its push; null where its link was made and its push still waits. */
  note(
    { item, position, whole, ofIssue }: SendableItem,
    sent: { readonly outcome: PushMark['outcome'] | null; readonly linked: boolean },
  ): void {
    const { issueId, host } = item;
    const empty = { marks: new Map(), hosts: new Map(), made: new Map() };
    const fresh: Pending = { issueId, position, whole, ofIssue, ...empty };
    const pending = this.#pending.get(issueId) ?? fresh;
    this.#pending.set(issueId, pending);
    this.#positions.set(issueId, pending.position);
    const { record, options } = item;
    if (sent.outcome !== null) pending.marks.set(record.id, this.#markOf(issueId, record.id, sent.outcome));
    if (host !== null) pending.hosts.set(record.id, host);
    if (sent.linked) pending.made.set(record.id, { record, options });
    // The newest issue probably has more items coming.
    if (this.#pending.size > mirrorsAtOnce) {
      this.#write([...this.#pending.keys()].slice(0, mirrorsAtOnce));
    }
  }

  #markOf(issueId: string, recordId: string, outcome: PushMark['outcome']): SealedMark {
    const mark = { at: this.ports.now().toISOString(), outcome };
    return this.ground.seal?.seal(issueId, recordId, mark) ?? mark;
  }

  /** Writes the rest, waits until Jira has taken all of it, and finds out what it could not write. */
  async finish(): Promise<void> {
    this.#write([...this.#pending.keys()]);
    await this.#writing;
    for (let looked = 0; this.#tasks.length > 0 && looked < mostLooks; looked++) {
      await this.ports.sleep(taskMs);
      await this.#checkTasks();
    }
  }

  /** A finished task is read once. An unfinished one, or one Jira tells nothing about, is asked again. */
  async #checkTasks(): Promise<void> {
    const jira = this.ports.backOff('jira');
    for (const task of this.#tasks.splice(0)) {
      try {
        const ids = await retry(this.ports, jira, () => this.ports.mirrors.unwritten('app', task));
        if (ids === null) this.#tasks.push(task);
        else this.#tellUnwritten(ids);
      } catch (error) {
        this.ports.log.trouble('writing of mirrors not asked about', {}, error);
      }
    }
  }

  #tellUnwritten(issueIds: readonly string[]): void {
    for (const id of issueIds) {
      const position = this.#positions.get(id);
      if (position !== undefined) this.onUnmirrored(position);
    }
  }

  /** Writes the batches one after the other, so that an issue in two batches builds on its own earlier mirror. */
  #write(issueIds: readonly string[]): void {
    const some = issueIds.flatMap((id) => this.#pending.get(id) ?? []);
    for (const id of issueIds) this.#pending.delete(id);
    if (some.length === 0) return;
    this.#writing = this.#writing.then(async () => {
      try {
        const mirrors = await this.#mirrorsOf(some);
        this.#remember(mirrors);
        await noteOwnHosts(this.ports, [...new Set(some.flatMap(({ hosts }) => [...hosts.values()]))]);
        const { tasks, refused } = await retry(this.ports, this.ports.backOff('jira'), () =>
          this.ports.mirrors.writeMany('app', mirrors),
        );
        this.#tasks.push(...tasks);
        this.#tellUnwritten(refused);
      } catch (error) {
        this.ports.log.trouble('mirrors not written', { issues: some.length }, error);
      }
    });
  }

  async #mirrorsOf(some: readonly Pending[]): Promise<ReadonlyMap<string, Mirror>> {
    const now = this.ports.now();
    const { readAt, connection } = this.ground;
    const unknown = some.filter((pending) => !this.#isKnown(pending));
    const found = await this.#read(unknown.map(({ issueId }) => issueId));
    const mirrors = new Map<string, Mirror>();
    for (const pending of some) {
      const { issueId, whole } = pending;
      const isHidden = unknown.includes(pending) && !found.has(issueId);
      if (isHidden) this.onUnmirrored(pending.position);
      const before = this.#written.get(issueId) ?? found.get(issueId)?.mirror ?? null;
      const links = whole && { links: whole, readAt };
      const mirror = isHidden ? null : mirrorAfter(before, pending, links, now, connection);
      if (mirror) mirrors.set(issueId, mirror);
    }
    return mirrors;
  }

  /** Whether nothing on the existing mirror has to be kept. */
  #isKnown({ issueId, whole, ofIssue, marks, made }: Pending): boolean {
    if (this.#written.has(issueId)) return true;
    const links = (whole?.length ?? Infinity) + made.size;
    return !this.ground.hasMore && marks.size === links && ofIssue === marks.size;
  }

  async #read(ids: readonly string[]): Promise<ReadonlyMap<string, FoundIssue>> {
    if (ids.length === 0) return new Map();
    const found = await retry(this.ports, this.ports.backOff('jira'), () =>
      this.ports.projectIssues.fetch('app', ids),
    );
    return new Map(found.map((issue) => [issue.id, issue]));
  }

  #remember(mirrors: ReadonlyMap<string, Mirror>): void {
    if (this.#written.size > mirrorsRemembered) this.#written.clear();
    for (const [id, mirror] of mirrors) this.#written.set(id, mirror);
  }
}
