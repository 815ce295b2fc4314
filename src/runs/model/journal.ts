import type { ErrorCode, Source } from '../../contract/errors';
import type { ItemState, SkipReason } from '../../contract/runs/item';
import type { PlanCounts } from '../../contract/runs/run-view';
import type { Ending, Wait } from './run';

/** The journal of one delivery: it alone writes it, and nobody else may. Epochs count from 1 and have no gaps. */
interface Delivery {
  readonly epoch: number;
  /** The epoch its event named: an earlier one where it took the place of a delivery that had died. */
  readonly calledBy: number;
  /** A name nobody else has, to know one's own journal again when the answer to the claim was lost. */
  readonly owner: string;
  readonly claimedAt: string;
  readonly touchedAt: string;
  readonly ending: Ending | null;
  /** How many requests it had in flight at a time, as it had come to last. */
  readonly inFlight: number;
  /** How many deliveries, one after the other and this one too, have come to nothing so far; null once this one has not. */
  readonly idle: Idle | null;
  /** What it was last told to wait for while it was at work; over when its time is. */
  readonly held: Wait | null;
}

/** Deliveries that came to nothing, one after the other. */
export interface Idle {
  readonly count: number;
  readonly since: string;
}

/** A stored part of the plan: where its items begin in the whole plan, and how many of which kind it holds. */
export interface ChunkNote {
  readonly key: string;
  readonly from: number;
  readonly items: number;
  readonly counts: PlanCounts;
}

/**
 * What a preview has found: the chunks of the plan so far, its predecessors' among them, and where it goes on. `reads` are
 * the Connector's answers it has waited for, in milliseconds altogether.
 */
export interface PreviewJournal extends Delivery {
  readonly work: 'preview';
  readonly chunks: readonly ChunkNote[];
  readonly cursor: string | null;
  readonly issuesRead: number;
  readonly reads: { readonly count: number; readonly ms: number };
}

/** Why an item is not a plain yes: a code, or the reason it was not sent after all; `text` counts in the journal's texts; `source`: whose trouble it was. */
export interface Trouble {
  readonly position: number;
  readonly why: ErrorCode | SkipReason;
  readonly text: number | null;
  readonly source: Source;
}

/**
 * What a delivery of pushing did with the items from position `first` on, one letter each (marks.ts), and when, in seconds
 * since the claim. Letters for what is on its way are written before it is sent.
 */
export interface PushJournal extends Delivery {
  readonly work: 'push';
  /** The earliest epoch whose journal this one holds too: those from there on need not be read any more. */
  readonly since: number;
  /** When the first of these deliveries began. */
  readonly begunAt: string;
  readonly first: number;
  readonly marks: string;
  readonly seconds: readonly number[];
  readonly troubles: readonly Trouble[];
  readonly texts: readonly string[];
  readonly latest: { readonly issueKey: string; readonly position: number; readonly state: ItemState } | null;
  /** Positions, one for each issue, of what was pushed and whose mirror the app could not write. */
  readonly unmirrored: readonly number[];
}

export type Journal = PreviewJournal | PushJournal;

/** Counts one more delivery that has come to nothing so far. One that was told to wait is not counted, but its time is. */
export function oneMoreIdle(last: Journal | undefined, at: string): Idle {
  const { count, since } = last?.idle ?? { count: 0, since: at };
  return { count: last?.ending?.why === 'waits' ? count : count + 1, since };
}

/** What a delivery says of itself when it claims its epoch. */
export type Claim = Pick<Delivery, 'epoch' | 'calledBy' | 'owner' | 'claimedAt' | 'inFlight' | 'idle'>;

function claimed(claim: Claim): Delivery {
  return { ...claim, touchedAt: claim.claimedAt, ending: null, held: null };
}

/** A push journal as it is claimed: nothing done yet. */
export function emptyPush(claim: Claim): PushJournal {
  return {
    ...claimed(claim),
    work: 'push',
    since: claim.epoch,
    begunAt: claim.claimedAt,
    first: 0,
    marks: '',
    seconds: [],
    troubles: [],
    texts: [],
    latest: null,
    unmirrored: [],
  };
}

/** A preview journal as it is claimed: it goes on where the one before stopped. */
export function continuedPreview(claim: Claim, before: PreviewJournal | null): PreviewJournal {
  return {
    ...claimed(claim),
    work: 'preview',
    chunks: before?.chunks ?? [],
    cursor: before?.cursor ?? null,
    // What was read and not written down is read anew.
    issuesRead: (before?.chunks ?? []).reduce((sum, { counts }) => sum + counts.issues, 0),
    reads: before?.reads ?? { count: 0, ms: 0 },
  };
}

/** The last journal of a preview: the one whose chunks are the plan. */
export function planOf(journals: readonly Journal[]): PreviewJournal | null {
  return journals.findLast((journal): journal is PreviewJournal => journal.work === 'preview') ?? null;
}

/** The journals of pushing, oldest first. */
export function pushesOf(journals: readonly Journal[]): readonly PushJournal[] {
  return journals.filter((journal): journal is PushJournal => journal.work === 'push');
}
