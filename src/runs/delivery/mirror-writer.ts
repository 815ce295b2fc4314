import type { HeldLink, PushMark } from '../../contract/link';
import type { Mirror, SealedMark } from '../../contract/mirror';
import { otherOrgs } from '../../contract/record/other-orgs';
import type { PushSeal } from '../../links/model/push-seal';
import type { Ports } from '../../ports/ports';
import type { FoundIssue } from '../../ports/project-issues';
import type { SendableItem } from './sendable-items';
import { mirrorAfter } from '../model/run-mirror';
import { retry, type Patience } from '../../shared/retry';

export type MirrorNeeds = Patience & Pick<Ports, 'mirrors' | 'projectIssues' | 'backOff' | 'now' | 'log'>;
export type OwnHostNeeds = Pick<Ports, 'pastedHosts' | 'log'>;

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
  readonly made: HeldLink[];
}

/**
 * What mirrors are built from. `readAt`: when the preview read the links. `ownHosts`: links may have a host of their
 * own. Without a seal, marks are shown but decide nothing.
 */
interface Ground {
  readonly seal: PushSeal | null;
  readonly salesforceHost: string | null;
  readonly ownHosts: boolean;
  readonly readAt: string;
}

/**
 * Keeps the mirrors of pushed issues up to date as the app, a hundred per request. A mirror it cannot write never fails
 * the run: the Connector holds the truth, and the panel rewrites the mirror when it is opened.
 *
 * A mirror is built from the links the preview read and from the outcomes of their pushes. The existing mirror is read
 * first only if it may hold something neither of them knows: marks of links this run does not push, or pasted hosts
 * other than the Salesforce address in the settings. Every issue read costs a point of the hourly quota that all
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

  note(
    { item, position, whole, ofIssue }: SendableItem,
    sent: { readonly outcome: PushMark['outcome']; readonly linked: boolean },
  ): void {
    const { issueId } = item;
    const fresh: Pending = { issueId, position, whole, ofIssue, marks: new Map(), made: [] };
    const pending = this.#pending.get(issueId) ?? fresh;
    this.#pending.set(issueId, pending);
    this.#positions.set(issueId, pending.position);
    const at = this.ports.now().toISOString();
    const mark = { at, outcome: sent.outcome };
    const { seal } = this.ground;
    pending.marks.set(item.record.id, seal ? seal.seal(issueId, item.record.id, mark) : mark);
    if (sent.linked) pending.made.push({ record: item.record, options: item.options });
    // The newest issue probably has more items coming.
    if (this.#pending.size > mirrorsAtOnce) {
      this.#write([...this.#pending.keys()].slice(0, mirrorsAtOnce));
    }
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
    const { readAt, salesforceHost } = this.ground;
    const unknown = some.filter((pending) => !this.#isKnown(pending));
    const found = await this.#read(unknown.map(({ issueId }) => issueId));
    const mirrors = new Map<string, Mirror>();
    for (const pending of some) {
      const { issueId, whole } = pending;
      const isHidden = unknown.includes(pending) && !found.has(issueId);
      if (isHidden) this.onUnmirrored(pending.position);
      const before = this.#written.get(issueId) ?? found.get(issueId)?.mirror ?? null;
      const links = whole && { links: whole, readAt };
      const mirror = isHidden ? null : mirrorAfter(before, pending, links, now, salesforceHost);
      if (mirror) mirrors.set(issueId, mirror);
    }
    return mirrors;
  }

  /** Whether nothing on the existing mirror has to be kept. */
  #isKnown({ issueId, whole, ofIssue, marks, made }: Pending): boolean {
    if (this.#written.has(issueId)) return true;
    const links = (whole?.length ?? Infinity) + made.length;
    return !this.ground.ownHosts && marks.size === links && ofIssue === marks.size;
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

/**
 * Whether links of this site may have a host other than the address in the settings. Only the mirrors on the issues
 * know such hosts. Yes if that cannot be found out.
 */
export async function mayHaveOwnHosts(ports: OwnHostNeeds, savedHost: string | null): Promise<boolean> {
  if (savedHost === null) return true;
  try {
    return otherOrgs(await ports.pastedHosts.all(), savedHost).others.length > 0;
  } catch (error) {
    ports.log.trouble('hosts of links not known', {}, error);
    return true;
  }
}
