import type { Chosen } from '../contract/runs/choice';
import type { GatheredIssue, Gathering } from '../runs/model/gathering';
import type { ChunkNote, Journal } from '../runs/model/journal';
import type { PlannedItem } from '../runs/model/planned-item';
import type { Rights } from '../runs/model/rights';
import type { Run, RunEnd, RunIntent } from '../runs/model/run';
import type { HiddenItem } from '../runs/model/visibility';
import type { WishedPair } from '../runs/model/wished-pair';

/**
 * The runs of a project: the one that blocks others (it may be over already; its own rows decide), when runs were begun
 * lately, and those that ever pushed, newest first. Written only with the project's lock held.
 */
export interface ProjectRuns {
  readonly projectId: string;
  readonly current: string | null;
  readonly begins: readonly string[];
  readonly pushed: readonly PushedRun[];
}

/** A run as the history shows it. */
interface PushedRun {
  readonly id: string;
  readonly chosen: Chosen;
  readonly by: string;
  readonly createdAt: string;
}

/**
 * The lock of a delivery at work in a project: one row per project, written by that delivery and void after `until`.
 * `makesLinks`: it may make links, so nobody may replace an issue's whole list meanwhile.
 */
export interface WorkLock {
  readonly projectId: string;
  readonly runId: string;
  readonly owner: string;
  readonly connectionId: string;
  readonly makesLinks: boolean;
  readonly until: string;
}

/** The items of a run that a reader may not see. Jira was asked from `checkedAt` on, about the first `chunks` chunks. */
export interface Visibility {
  readonly checkedAt: string;
  readonly chunks: number;
  readonly hidden: readonly HiddenItem[];
}

/** The press that asks about a person's rights. */
export interface Press {
  readonly kind: 'preview' | 'start' | 'resume';
  readonly first: number | null;
}

/** The progress of asking about a person's rights: Jira has answered for the first `done` issues of a run. */
export interface Asking extends Rights {
  readonly press: Press;
  readonly done: number;
  readonly of: number;
}

/**
 * Runs as stored. Every row has one writer. The head and the pairs are written when the run begins, the intent by
 * people with the project's lock held, a person's rights by their own press, a journal and its chunks by the delivery
 * that claimed it. Every method throws AppError PLATFORM_DOWN or RATE_LIMITED when storage fails, and NEWER_RELEASE for
 * rows of a newer release.
 */
export interface RunStore {
  /** The head first: it leads to all other rows, even if writing stops half-way. */
  create(run: Run, pairs: readonly WishedPair[]): Promise<void>;
  saveHead(run: Run): Promise<void>;
  find(projectId: string, runId: string): Promise<Run | null>;
  /** The n-th part of a pasted list, n from 0; null after the last. */
  pairs(runId: string, part: number): Promise<readonly WishedPair[] | null>;
  forgetPairs(runId: string): Promise<void>;
  gathering(runId: string): Promise<Gathering | null>;
  saveGathering(runId: string, gathering: Gathering): Promise<void>;
  /** The n-th page of gathered issues, n from 0; empty after the last. */
  gathered(runId: string, page: number): Promise<readonly GatheredIssue[]>;
  saveGathered(runId: string, page: number, issues: readonly GatheredIssue[]): Promise<void>;
  rights(runId: string, accountId: string): Promise<Rights | null>;
  saveRights(runId: string, rights: Rights): Promise<void>;
  asking(runId: string, accountId: string): Promise<Asking | null>;
  saveAsking(runId: string, asking: Asking): Promise<void>;
  endAsking(runId: string, accountId: string): Promise<void>;
  intent(runId: string): Promise<RunIntent | null>;
  saveIntent(runId: string, intent: RunIntent): Promise<void>;
  /** Writes a journal that does not exist yet; false where that epoch already has one. */
  claim(runId: string, journal: Journal): Promise<boolean>;
  saveJournal(runId: string, journal: Journal): Promise<void>;
  journal(runId: string, epoch: number): Promise<Journal | null>;
  /**
   * The journals that together make up the whole, in order, up to the last. The search starts at epoch `around` and
   * goes back as far as later journals do not contain earlier ones. The read is consistent: it sees all earlier writes.
   */
  journals(runId: string, around: number): Promise<readonly Journal[]>;
  saveChunk(runId: string, key: string, items: readonly PlannedItem[]): Promise<void>;
  chunk(runId: string, note: ChunkNote): Promise<readonly PlannedItem[]>;
  end(run: Run, end: RunEnd): Promise<void>;
  endOf(run: Pick<Run, 'projectId' | 'id'>): Promise<RunEnd | null>;
  /** Those of these runs for which no end is found, with few reads for many; one that has just ended may be among them. */
  unended<R extends Pick<Run, 'projectId' | 'id'>>(runs: readonly R[]): Promise<readonly R[]>;
  projectRuns(projectId: string): Promise<ProjectRuns>;
  saveProjectRuns(runs: ProjectRuns): Promise<void>;
  /** May lag a moment behind. */
  allProjectRuns(): Promise<readonly ProjectRuns[]>;
  lock(projectId: string): Promise<WorkLock | null>;
  saveLock(lock: WorkLock): Promise<void>;
  /** Removes a lock that this owner wrote; another's stays. */
  unlock(projectId: string, owner: string): Promise<void>;
  /** All locks, void ones included; may lag a moment behind. */
  locks(): Promise<readonly WorkLock[]>;
  visibility(runId: string, accountId: string): Promise<Visibility | null>;
  saveVisibility(runId: string, accountId: string, visibility: Visibility): Promise<void>;
  /** Runs created before an instant, at most `most` of them, oldest first. */
  olderThan(instant: string, most: number): Promise<readonly Run[]>;
  /** Deletes the rows that say what one person may do or see in a run. */
  forgetPerson(runId: string, accountId: string): Promise<void>;
  /** Deletes everything stored about a run; gives the accounts that were named in its keys. */
  forget(run: Pick<Run, 'projectId' | 'id'>): Promise<readonly string[]>;
}
