import type { PushMark } from '../../contract/link';
import type { Mirror, SealedMark } from '../../contract/mirror';
import { otherOrgs } from '../../contract/record/other-orgs';
import type { PushSeal } from '../../links/model/push-seal';
import type { Ports } from '../../ports/ports';
import type { FoundIssue } from '../../ports/project-issues';
import type { SendableItem } from './sendable-items';
import type { PlainLink } from '../model/plan-issue';
import { mirrorAfter } from '../model/run-mirror';
import { retry } from '../../shared/retry';

/** Jira writes the properties of so many issues at once. */
const mirrorsAtOnce = 100;

/** How many issues' mirrors are kept in mind, for an issue whose items come in two parts. */
const keptInMind = 300;

/** How often, and after how many milliseconds each, Jira is asked what came of its tasks. */
const mostLooks = 4;
const taskMs = 500;

interface Pending {
  readonly issueId: string;
  readonly position: number;
  readonly whole: readonly PlainLink[] | null;
  readonly ofIssue: number;
  readonly marks: Map<string, SealedMark>;
  readonly made: PlainLink[];
}

/**
 * What mirrors are built on. `readAt` is when the preview read the links; `ownHosts`: links may have a host of their own. Without a
 * seal, marks are shown and decide nothing.
 */
interface Ground {
  readonly seal: PushSeal | null;
  readonly salesforceHost: string | null;
  readonly ownHosts: boolean;
  readonly readAt: string;
}

/**
 * Keeps the mirrors of pushed issues up to date, a hundred with one request, as the app. What it cannot write never fails the run:
 * the truth is at the Connector, and the panel writes the mirror anew when it is opened.
 *
 * A mirror is built from the links the preview read and from what came of their pushes. The one on the issue is read before only
 * where it may hold something that neither of them knows: the marks of links this run does not push, or hosts that were pasted and
 * that the Salesforce address of the settings does not stand for. Every issue read costs a point of the hour all customers share.
 */
export class MirrorWriter {
  readonly #pending = new Map<string, Pending>();
  readonly #written = new Map<string, Mirror>();
  readonly #positions = new Map<string, number>();
  readonly #tasks: string[] = [];
  #writing: Promise<void> = Promise.resolve();

  /** `onUnmirrored` hears the position of an issue the app does not see. */
  constructor(
    private readonly ports: Ports,
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
    // The newest issue is likely to have more items coming.
    if (this.#pending.size > mirrorsAtOnce) {
      this.#write([...this.#pending.keys()].slice(0, mirrorsAtOnce));
    }
  }

  /** Writes what is left, waits until Jira has taken all of it, and hears what it could not write. */
  async finish(): Promise<void> {
    this.#write([...this.#pending.keys()]);
    await this.#writing;
    for (let looked = 0; this.#tasks.length > 0 && looked < mostLooks; looked++) {
      await this.ports.sleep(taskMs);
      await this.#hearTasks();
    }
  }

  /** A task that is over is asked once; one that is not, or of which Jira does not tell, is asked again. */
  async #hearTasks(): Promise<void> {
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

  /** Writes one hundred after the other, so that an issue that comes twice is built upon itself. */
  #write(issueIds: readonly string[]): void {
    const some = issueIds.flatMap((id) => this.#pending.get(id) ?? []);
    for (const id of issueIds) this.#pending.delete(id);
    if (some.length === 0) return;
    this.#writing = this.#writing.then(async () => {
      try {
        const mirrors = await this.#mirrorsOf(some);
        this.#keepInMind(mirrors);
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

  /** Whether nothing of the mirror on the issue need be carried on. */
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

  #keepInMind(mirrors: ReadonlyMap<string, Mirror>): void {
    if (this.#written.size > keptInMind) this.#written.clear();
    for (const [id, mirror] of mirrors) this.#written.set(id, mirror);
  }
}

/**
 * Whether links of this site may have a host that the address of the settings does not stand for, which only the mirrors on the issues
 * know. Where nobody can tell, they may.
 */
export async function mayHaveOwnHosts(
  ports: Pick<Ports, 'pastedHosts' | 'log'>,
  savedHost: string | null,
): Promise<boolean> {
  if (savedHost === null) return true;
  try {
    return otherOrgs(await ports.pastedHosts.all(), savedHost).others.length > 0;
  } catch (error) {
    ports.log.trouble('hosts of links not known', {}, error);
    return true;
  }
}
