import type { Chosen, WishedPair } from '../contract/runs/choice';
import type { GatheredIssue, Gathering } from '../runs/model/gathering';
import type { ChunkNote, Journal } from '../runs/model/journal';
import type { PlannedItem } from '../runs/model/planned-item';
import type { Rights } from '../runs/model/rights';
import type { Run, RunEnd, RunIntent } from '../runs/model/run';
import type { HiddenItem } from '../runs/model/visibility';

/**
 * The runs of a project: which one is in the way of others (it may be over already, for a run's own traces decide), when runs
 * were begun lately, and those that ever pushed, newest first. Written with the project's lock held only.
 */
export interface ProjectRuns {
  readonly projectId: string;
  readonly current: string | null;
  readonly begins: readonly string[];
  readonly pushed: readonly PushedRun[];
}

/** A run as the history lists it. */
interface PushedRun {
  readonly id: string;
  readonly chosen: Chosen;
  readonly by: string;
  readonly createdAt: string;
}

/**
 * Says that a delivery is at work in a project; one row a project, written by that delivery and void after `until`. `makesLinks`:
 * it may make links, which must not meet a replacing of an issue's whole list.
 */
export interface WorkLock {
  readonly projectId: string;
  readonly runId: string;
  readonly owner: string;
  readonly makesLinks: boolean;
  readonly until: string;
}

/** The items of a run that a reader may not see, as Jira said from `checkedAt` on of the first `chunks` chunks. */
export interface Visibility {
  readonly checkedAt: string;
  readonly chunks: number;
  readonly hidden: readonly HiddenItem[];
}

/** What a person pressed that asks about their rights. */
export interface Press {
  readonly kind: 'preview' | 'start' | 'resume';
  readonly first: number | null;
}

/** How far the asking about somebody's rights has come: of the first `done` issues of a run Jira has told. */
export interface Asking extends Rights {
  readonly press: Press;
  readonly done: number;
  readonly of: number;
}

/**
 * Runs as they are stored. Every row has one writer: the head and the pairs are written by who begins, the intent by people with
 * the project's lock held, a person's rights by their own press, a journal and its chunks by the delivery that claimed it. Every method
 * throws AppError PLATFORM_DOWN or RATE_LIMITED when storage fails, NEWER_RELEASE for what a newer release wrote.
 */
export interface RunStore {
  /** The head first: what belongs to it is found by it, also where the writing ends half-way. */
  create(run: Run, pairs: readonly WishedPair[]): Promise<void>;
  saveHead(run: Run): Promise<void>;
  find(projectId: string, runId: string): Promise<Run | null>;
  /** The n-th part of a pasted list, n from 0; null behind the last. */
  pairs(runId: string, part: number): Promise<readonly WishedPair[] | null>;
  forgetPairs(runId: string): Promise<void>;
  gathering(runId: string): Promise<Gathering | null>;
  saveGathering(runId: string, gathering: Gathering): Promise<void>;
  /** The n-th page of gathered issues, n from 0; empty behind the last. */
  gathered(runId: string, page: number): Promise<readonly GatheredIssue[]>;
  saveGathered(runId: string, page: number, issues: readonly GatheredIssue[]): Promise<void>;
  rights(runId: string, accountId: string): Promise<Rights | null>;
  saveRights(runId: string, rights: Rights): Promise<void>;
  asking(runId: string, accountId: string): Promise<Asking | null>;
  saveAsking(runId: string, asking: Asking): Promise<void>;
  endAsking(runId: string, accountId: string): Promise<void>;
  intent(runId: string): Promise<RunIntent | null>;
  saveIntent(runId: string, intent: RunIntent): Promise<void>;
  /** Writes a journal that nobody has written before; false where that epoch has its journal already. */
  claim(runId: string, journal: Journal): Promise<boolean>;
  saveJournal(runId: string, journal: Journal): Promise<void>;
  journal(runId: string, epoch: number): Promise<Journal | null>;
  /**
   * The journals that together tell everything, in order, up to the last: looked for from epoch `around` on, and back as far as
   * the later ones do not hold the earlier ones. Read strictly: what was written before is seen.
   */
  journals(runId: string, around: number): Promise<readonly Journal[]>;
  saveChunk(runId: string, key: string, items: readonly PlannedItem[]): Promise<void>;
  chunk(runId: string, note: ChunkNote): Promise<readonly PlannedItem[]>;
  end(run: Run, end: RunEnd): Promise<void>;
  endOf(run: Pick<Run, 'projectId' | 'id'>): Promise<RunEnd | null>;
  projectRuns(projectId: string): Promise<ProjectRuns>;
  saveProjectRuns(runs: ProjectRuns): Promise<void>;
  /** May be a moment behind. */
  allProjectRuns(): Promise<readonly ProjectRuns[]>;
  lock(projectId: string): Promise<WorkLock | null>;
  saveLock(lock: WorkLock): Promise<void>;
  /** Takes a lock away that this owner wrote; another's stays. */
  unlock(projectId: string, owner: string): Promise<void>;
  /** All locks, also void ones; may be a moment behind. */
  locks(): Promise<readonly WorkLock[]>;
  visibility(runId: string, accountId: string): Promise<Visibility | null>;
  saveVisibility(runId: string, accountId: string, visibility: Visibility): Promise<void>;
  /** Runs written down before an instant, at most `most` of them, eldest first. */
  olderThan(instant: string, most: number): Promise<readonly Run[]>;
  /** Deletes what tells what one person may do or see of a run. */
  forgetPerson(runId: string, accountId: string): Promise<void>;
  /** Deletes everything stored of a run; gives the accounts that were named in its keys. */
  forget(run: Pick<Run, 'projectId' | 'id'>): Promise<readonly string[]>;
}
