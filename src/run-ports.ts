import type { WishedPair } from './contract/bulk/choice';
import type { Mirror } from './contract/mirror';
import type { ChunkNote, Journal } from './domain/run/journal';
import type { PlannedItem } from './domain/run/planned-item';
import type { Run, RunEnd, Will } from './domain/run/run';
import type { HiddenItem } from './domain/run/sight';

/** Which run a project is busy with; it may be over already, for the run's own traces decide. */
export interface ActiveRun {
  readonly projectId: string;
  readonly runId: string;
  /** Whether it may make links, which must not meet a replacing of an issue's whole list. */
  readonly makesLinks: boolean;
}

/** The items of a run that a reader may not see, as Jira said at `checkedAt` of the first `chunks` chunks. */
export interface Sight {
  readonly checkedAt: string;
  readonly chunks: number;
  readonly hidden: readonly HiddenItem[];
}

/**
 * Runs as they are stored. Every row has one writer: the head and the pairs are written once, the will by people in
 * their turn, a journal and its chunks by the delivery that claimed it. Every method throws AppError PLATFORM_DOWN or
 * RATE_LIMITED when storage fails.
 */
export interface RunStore {
  create(run: Run, pairs: readonly WishedPair[]): Promise<void>;
  find(projectId: string, runId: string): Promise<Run | null>;
  /** The project's runs, newest first, at most `most`. */
  past(projectId: string, most: number): Promise<readonly Run[]>;
  /** The n-th part of a pasted list, n from 0; null behind the last. */
  pairs(runId: string, part: number): Promise<readonly WishedPair[] | null>;
  will(runId: string): Promise<Will | null>;
  saveWill(runId: string, will: Will): Promise<void>;
  /** Writes a journal that nobody has written before; false where that epoch has its journal already. */
  claim(runId: string, journal: Journal): Promise<boolean>;
  saveJournal(runId: string, journal: Journal): Promise<void>;
  journal(runId: string, epoch: number): Promise<Journal | null>;
  /** All journals from epoch 1 on, in order. Read strictly: what was written before is seen. */
  journals(runId: string): Promise<readonly Journal[]>;
  saveChunk(runId: string, key: string, items: readonly PlannedItem[]): Promise<void>;
  chunk(runId: string, note: ChunkNote): Promise<readonly PlannedItem[]>;
  end(run: Run, end: RunEnd): Promise<void>;
  endOf(run: Pick<Run, 'projectId' | 'id'>): Promise<RunEnd | null>;
  active(projectId: string): Promise<ActiveRun | null>;
  setActive(active: ActiveRun): Promise<void>;
  clearActive(active: Pick<ActiveRun, 'projectId' | 'runId'>): Promise<void>;
  /** Which projects are busy; may be a moment behind. */
  allActive(): Promise<readonly ActiveRun[]>;
  sight(runId: string, accountId: string): Promise<Sight | null>;
  saveSight(runId: string, accountId: string, sight: Sight): Promise<void>;
  /** Runs written down before an instant, at most `most` of them. */
  olderThan(instant: string, most: number): Promise<readonly Run[]>;
  /** Deletes everything stored of a run. */
  forget(run: Run): Promise<void>;
}

/** An event that calls for one delivery of a run. It names things and holds none. */
export interface RunEvent {
  readonly projectId: string;
  readonly runId: string;
  readonly epoch: number;
}

/** The platform's async events. Throws AppError PLATFORM_DOWN or RATE_LIMITED when an event was not taken. */
export interface RunEvents {
  /** Calls for a delivery, not before so many seconds (900 at the most); gives the queue's name for it. */
  call(event: RunEvent, afterSeconds: number): Promise<string>;
  /** Takes an event back that has not been delivered yet; nothing happens where it has been. */
  takeBack(job: string): Promise<void>;
}

/** An issue as bulk push sees it, read as the app. `updatedAt` is an instant; the mirror is null when absent or unreadable. */
export interface FoundIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly updatedAt: string;
  readonly mirror: Mirror | null;
}

/** A page of a search; `next` continues it and is null on the last page. */
interface FoundPage {
  readonly issues: readonly FoundIssue[];
  readonly next: string | null;
}

/** Which of some issues somebody may see, and which they may edit, by id. */
export interface IssueSight {
  readonly mayBrowse: ReadonlySet<string>;
  readonly mayEdit: ReadonlySet<string>;
}

/**
 * A project's issues. A consumer has no user behind it, so what reads for a run reads as the app and asks Jira what the
 * starter may do. Throws AppError NOT_FOUND, NOT_ALLOWED, REFUSED (by Jira, with its words), RATE_LIMITED, PLATFORM_DOWN.
 */
export interface ProjectIssues {
  /** As the calling user. */
  project(projectId: string): Promise<{ readonly id: string; readonly key: string; readonly name: string }>;
  /** About how many issues a search finds, as the calling user: this is where Jira judges what they typed. */
  count(jql: string): Promise<number>;
  /** As the calling user: which of at most 1,000 issues they may see. */
  visible(issueIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** As the app. */
  search(jql: string, cursor: string | null): Promise<FoundPage>;
  /** As the app: at most 100 issues by id or key; those that are gone are left out. */
  fetch(idsOrKeys: readonly string[]): Promise<readonly FoundIssue[]>;
  /** As the app: what somebody may do on at most 1,000 issues. */
  rightsOf(accountId: string, issueIds: readonly string[]): Promise<IssueSight>;
}
