import type { ErrorCode, Source } from '../../contract/errors';
import type { ItemState, SkipReason } from '../../contract/runs/item';
import type { PlanCounts } from '../../contract/runs/run-view';
import type { Ending, Wait } from './run';

/** The journal of one delivery, which alone writes it. Epochs count from 1 without gaps. */
interface Delivery {
  readonly epoch: number;
  /** The epoch its event named. An earlier one if this delivery took the place of a dead one. */
  readonly calledBy: number;
  /** A unique name. It identifies the delivery's own journal when the answer to the claim was lost. */
  readonly owner: string;
  readonly claimedAt: string;
  readonly touchedAt: string;
  readonly ending: Ending | null;
  /** How many requests it last had in flight at a time. */
  readonly inFlight: number;
  /** How many deliveries in a row, including this one, have made no progress so far. Null once this one has. */
  readonly idle: Idle | null;
  /** What it was last told to wait for while at work. Over when its time is over. */
  readonly held: Wait | null;
}

/** Deliveries in a row without progress. */
export interface Idle {
  readonly count: number;
  readonly since: string;
}

/** A stored part of the plan: where its items begin in the whole plan, and how many of each kind it holds. */
export interface ChunkNote {
  readonly key: string;
  readonly from: number;
  readonly items: number;
  readonly counts: PlanCounts;
}

/**
 * What a preview has found: the chunks of the plan so far, including earlier deliveries', and where it goes on.
 * `reads`: the number of Connector reads, and their total time in milliseconds.
 */
export interface PreviewJournal extends Delivery {
  readonly work: 'preview';
  readonly chunks: readonly ChunkNote[];
  readonly cursor: string | null;
  readonly issuesRead: number;
  readonly reads: { readonly count: number; readonly ms: number };
}

/**
 * Why an item was not simply pushed: a code, or the reason it was not sent after all. `text`: index into the journal's
 * texts. `source`: which side failed.
 */
export interface Trouble {
  readonly position: number;
  readonly why: ErrorCode | SkipReason;
  readonly text: number | null;
  readonly source: Source;
}

/**
 * What a push delivery did with the items from position `first` on, one letter each (marks.ts), and when, in seconds
 * since the claim. Letters for items on their way are written before the items are sent.
 */
export interface PushJournal extends Delivery {
  readonly work: 'push';
  /** The earliest epoch whose journal this one includes. The ones from there on need not be read any more. */
  readonly since: number;
  /** When the first of these deliveries began. */
  readonly begunAt: string;
  readonly first: number;
  readonly marks: string;
  readonly seconds: readonly number[];
  readonly troubles: readonly Trouble[];
  readonly texts: readonly string[];
  readonly latest: { readonly issueKey: string; readonly position: number; readonly state: ItemState } | null;
  /** Positions, one per issue, of pushed items whose mirror the app could not write. */
  readonly unmirrored: readonly number[];
}

export type Journal = PreviewJournal | PushJournal;

/**
 * Counts one more delivery that has made no progress so far. A delivery that was told to wait is not counted, but its
 * time is.
 */
export function oneMoreIdle(last: Journal | undefined, at: string): Idle {
  const { count, since } = last?.idle ?? { count: 0, since: at };
  return { count: last?.ending?.why === 'waits' ? count : count + 1, since };
}

/** What a delivery writes when it claims its epoch. */
export type Claim = Pick<Delivery, 'epoch' | 'calledBy' | 'owner' | 'claimedAt' | 'inFlight' | 'idle'>;

function claimed(claim: Claim): Delivery {
  return { ...claim, touchedAt: claim.claimedAt, ending: null, held: null };
}

/** A push journal right after the claim: nothing is done yet. */
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

/** A preview journal right after the claim: it goes on where the last one stopped. */
export function continuedPreview(claim: Claim, before: PreviewJournal | null): PreviewJournal {
  return {
    ...claimed(claim),
    work: 'preview',
    chunks: before?.chunks ?? [],
    cursor: before?.cursor ?? null,
    // What was read but not stored is read again.
    issuesRead: (before?.chunks ?? []).reduce((sum, { counts }) => sum + counts.issues, 0),
    reads: before?.reads ?? { count: 0, ms: 0 },
  };
}

/** The last preview journal. Its chunks are the plan. */
export function planOf(journals: readonly Journal[]): PreviewJournal | null {
  return journals.findLast((journal): journal is PreviewJournal => journal.work === 'preview') ?? null;
}

/** The push journals, oldest first. */
export function pushesOf(journals: readonly Journal[]): readonly PushJournal[] {
  return journals.filter((journal): journal is PushJournal => journal.work === 'push');
}
