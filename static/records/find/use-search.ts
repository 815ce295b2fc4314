import { useCallback, useEffect, useRef, useState } from 'react';
import { longestSearch, shortestSearch, type SearchView } from '../../../src/contract/records/search';
import { whyNotAsked, whyNotFound, type WhyNotFound } from '../words/find-trouble';
import { useOnline } from './use-online';
import { isSame, useQuestions, type Answered, type Wish } from './use-questions';

/** Nothing is asked while somebody types. */
const quietForMs = 300;

/** Most answers come sooner: words that flash by would only disturb. */
const slowAfterMs = 2_000;

/** How far the search for the present text has come. */
export type SearchStage =
  | { readonly kind: 'nothing' | 'tooShort' | 'tooLong' | 'offline' | 'searching' | 'slow' }
  | { readonly kind: 'failed'; readonly why: WhyNotFound }
  /** `lacks`: why something may be missing in what was found. */
  | {
      readonly kind: 'found';
      readonly view: SearchView;
      readonly text: string;
      readonly lacks: WhyNotFound | null;
    };

export interface Search {
  readonly stage: SearchStage;
  /** What was found for an earlier text, while the present one is looked for. */
  readonly stale: SearchView | null;
  /** What may be searched; empty until the first answer. */
  readonly objects: SearchView['objects'];
  /** Searches without waiting for more letters, also where typing asks no more. */
  readonly now: () => void;
}

/** Searches behind the typing. Null asks nothing; an empty text asks for what was viewed last, once. */
export function useSearch(text: string | null, object: string | null): Search {
  const [last, setLast] = useState<Answered | null>(null);
  const [recent, setRecent] = useState<Answered | null>(null);
  const [objects, setObjects] = useState<SearchView['objects']>([]);
  const isOnline = useOnline();
  const [wasOnline, setWasOnline] = useState(isOnline);
  if (isOnline !== wasOnline) {
    setWasOnline(isOnline);
    // What got lost while the device was offline is asked again.
    if (isOnline) setLast((old) => (isRefused(old) && !whyNot(old)?.isLasting ? null : old));
  }
  const wished = useRef<Wish | null>(null);
  const { underWay, ask, wishNoMore } = useQuestions(
    useCallback((answered: Answered) => {
      const { wish, reply } = answered;
      if (reply.ok && reply.data.objects.length > 0) setObjects(reply.data.objects);
      if (wish.text === '') setRecent(answered);
      // An answer that comes late, for what stands in the field no more, is dropped.
      else if (isSame(wish, wished.current)) setLast(answered);
    }, []),
  );
  const isAsked = text !== null && (text === '' || (isLongEnough(text) && text.length <= longestSearch));
  const known = text === '' ? recent : last;
  const lasting = [last, recent].map(whyNot).find((why) => why?.isLasting) ?? null;
  const isKnown = known !== null && isSame(known.wish, wishOf(text ?? '', object));
  const rests = !isAsked || !isOnline || lasting !== null;
  const isWaiting = isAsked && isOnline && lasting === null && !isKnown;
  const isSlow = useIsSlow(isWaiting && underWay !== null);

  useEffect(() => {
    wished.current = rests ? null : wishOf(text ?? '', object);
    wishNoMore();
    if (rests || isKnown) return undefined;
    const wish = wishOf(text ?? '', object);
    const timer = setTimeout(() => ask(wish), wish.text === '' ? 0 : quietForMs);
    return () => {
      clearTimeout(timer);
    };
  }, [text, object, rests, isKnown, ask, wishNoMore]);

  return {
    stage: stage(),
    stale: isWaiting && text !== '' ? viewOf(last) : null,
    objects,
    now: () => {
      if (!isAsked || !isOnline) return;
      const wish = wishOf(text, object);
      wished.current = wish;
      setLast((old) => (isRefused(old) ? null : old));
      setRecent((old) => (isRefused(old) ? null : old));
      if (isKnown && whyNot(known) === null) return;
      ask(wish);
    },
  };

  function stage(): SearchStage {
    if (text === null) return { kind: 'nothing' };
    if (lasting) return { kind: 'failed', why: lasting };
    if (text !== '' && !isLongEnough(text)) return { kind: 'tooShort' };
    if (text.length > longestSearch) return { kind: 'tooLong' };
    if (!isOnline) return text === '' ? { kind: 'nothing' } : { kind: 'offline' };
    if (!isKnown) {
      // What was viewed last is asked for quietly.
      if (text === '') return { kind: 'nothing' };
      return { kind: isSlow ? 'slow' : 'searching' };
    }
    const refused = whyNot(known);
    if (refused) return text === '' ? { kind: 'nothing' } : { kind: 'failed', why: refused };
    const view = viewOf(known);
    if (view === null) return { kind: 'nothing' };
    return { kind: 'found', view, text, lacks: view.trouble && whyNotFound(view.trouble) };
  }
}

/** What was viewed last is asked for in all objects, and asked for once. */
function wishOf(text: string, object: string | null): Wish {
  return { text, object: text === '' ? null : object };
}

function isLongEnough(text: string): boolean {
  return [...text].length >= shortestSearch;
}

function viewOf(answered: Answered | null): SearchView | null {
  return answered?.reply.ok ? answered.reply.data : null;
}

function isRefused(answered: Answered | null): boolean {
  return whyNot(answered) !== null;
}

/** Why nothing was found, where that has a reason. */
function whyNot(answered: Answered | null): WhyNotFound | null {
  if (answered === null) return null;
  const { reply } = answered;
  if (!reply.ok) return whyNotAsked(reply.error);
  const { trouble, found } = reply.data;
  return trouble === null || found.length > 0 ? null : whyNotFound(trouble);
}

/** Whether something has been waited for so long that it is said. */
function useIsSlow(isWaiting: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setIsSlow(true), slowAfterMs);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isWaiting]);
  return isSlow;
}
