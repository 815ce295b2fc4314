import { useState } from 'react';
import type { Link, LinkOptions, PushResult, SalesforceRecord } from '../../src/contract/links/link';
import type { WireError } from '../../src/contract/errors';
import type { LinkResult } from '../../src/contract/links/questions';
import { changeOptions, linkRecords, pushAll, pushRecord, unlinkRecord } from '../shared/backend/links';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import { noticeOfCommand } from '../shared/words/errors';
import { gone as goneWords } from './messages/en.yml';
import { noticeOfLinking, noticeOfOptions, noticeOfUnlink } from './words/links';
import { noticeOfPush, noticeOfPushes } from './words/pushes';
import type { Notice } from '../shared/words/notice';
import type { Pushed } from './about-records';
import { atAgain, noticesOfPushes, stillTrue, type Notices } from './notices';
import type { OwnPart } from './rows/placed-links';
import type { PanelKnowledge } from './use-panel';

/** What a person can do on the panel; each ends in a notice at its place: a record's id, or `all`. */
export interface Commands {
  readonly running: string | null;
  readonly notices: Notices;
  /** What came of each push of the last action, where it pushed several. */
  readonly results: readonly PushResult[];
  /** The last push that has, or may have, reached records; null before the first. */
  readonly pushed: Pushed | null;
  readonly push: (link: Link) => Promise<void>;
  readonly pushAll: () => Promise<void>;
  /** True where the options were sent, or the link is another one now: there is nothing more to choose. */
  readonly change: (link: Link, seen: LinkOptions, wished: LinkOptions) => Promise<boolean>;
  readonly unlink: (link: Link, seen: readonly Link[]) => Promise<void>;
  readonly linkAgain: (link: Link, host: string | null) => Promise<void>;
  readonly linked: (result: LinkResult) => void;
  /** Takes the messages of earlier actions away; what is troubled stays told at its record. */
  readonly clear: () => void;
}

/** One click is one invocation: every command answers with the links it left behind. `nameOf`: how a record is named. */
export function useCommands(
  { learn, look }: Pick<PanelKnowledge, 'learn' | 'look'>,
  nameOf: (record: SalesforceRecord) => string,
): Commands {
  const { running, start } = useOneAtATime();
  const [notices, setNotices] = useState<Notices>({});
  const [results, setResults] = useState<readonly PushResult[]>([]);
  const [pushed, setPushed] = useState<Pushed | null>(null);
  const note = (place: string, notice: Notice): void => {
    setNotices((old) => ({ ...old, [place]: notice }));
  };
  /** What was said of the last action does not stand beside the next one. */
  const clear = (place: string): void => {
    setNotices((old) => stillTrue(old, place));
    setResults([]);
  };
  const act = (name: string, place: string, work: () => Promise<void>): Promise<void> =>
    start(name, async () => {
      clear(place);
      await work();
    });
  const notePushed = (pushes: readonly PushResult[]): void => {
    const recordIds = pushes.filter(mayHaveArrived).map(({ recordId }) => recordId);
    if (recordIds.length > 0) setPushed({ recordIds });
  };
  const noteSum = (sum: Notice, pushes: readonly PushResult[]): void => {
    notePushed(pushes);
    setNotices({ all: sum, ...noticesOfPushes(pushes) });
    setResults(pushes);
  };
  const noteError = async (place: string, error: WireError, own?: OwnPart): Promise<void> => {
    // What is no longer so, or no longer allowed, is looked at again: the page then says so itself, before the next press.
    const isOld = error.code === 'CHANGED_MEANWHILE' || error.code === 'NOT_ALLOWED';
    const now = isOld ? await look(own) : null;
    if (error.code === 'OUTCOME_UNKNOWN') learn(null);
    const truth = now?.ok ? now.data.truth : null;
    const isGone = truth?.known === true && own && truth.links.every(({ record }) => record.id !== place);
    if (!isGone) note(place, noticeOfCommand(error));
  };

  return {
    running,
    notices,
    results,
    pushed,
    push: ({ record }) =>
      act(`push ${record.id}`, record.id, async () => {
        const reply = await pushRecord(record.id);
        if (!reply.ok) return noteError(record.id, reply.error, { notDone: goneWords.notPushed });
        learn(reply.data.links);
        notePushed(reply.data.results);
        for (const result of reply.data.results) note(result.recordId, noticeOfPush(result));
      }),
    pushAll: () =>
      act('push all', 'all', async () => {
        const reply = await pushAll();
        if (!reply.ok) return noteError('all', reply.error);
        learn(reply.data.links, { notDone: goneWords.notPushed });
        noteSum(noticeOfPushes(reply.data.results), reply.data.results);
      }),
    change: async ({ record }, seen, wished) => {
      let isOver = false;
      await act(`change ${record.id}`, record.id, async () => {
        const reply = await changeOptions({ recordId: record.id, seen, wished });
        isOver = reply.ok || reply.error.code === 'CHANGED_MEANWHILE';
        if (!reply.ok) return noteError(record.id, reply.error, { notDone: goneWords.notChanged });
        learn(reply.data.links, { notDone: goneWords.notChanged });
        note(record.id, noticeOfOptions(reply.data));
      });
      return isOver;
    },
    unlink: ({ record }, seen) =>
      act(`unlink ${record.id}`, record.id, async () => {
        const reply = await unlinkRecord(
          record.id,
          seen.map((link) => link.record.id),
        );
        if (!reply.ok) return noteError(record.id, reply.error, {});
        const notice = noticeOfUnlink(nameOf(record), reply.data);
        learn(reply.data.links, { unlinked: { record, notice } });
        note(record.id, notice);
      }),
    linkAgain: ({ record, options }, host) =>
      act(`again ${record.id}`, record.id, async () => {
        const reply = await linkRecords({
          records: [{ ...record, host }],
          options,
          push: false,
          // Whose org it is was confirmed when it was linked the first time.
          ...(host === null ? {} : { confirmedHosts: [host] }),
        });
        if (!reply.ok) return noteError(atAgain(record.id), reply.error);
        learn(reply.data.links, { linked: [record.id] });
        const isThere = reply.data.links?.some((link) => link.record.id === record.id) === true;
        note(isThere ? record.id : atAgain(record.id), noticeOfLinking(reply.data));
      }),
    linked: (result) => {
      learn(result.links, { linked: result.items.map(({ recordId }) => recordId) });
      noteSum(
        noticeOfLinking(result),
        result.items.flatMap((item) => item.push ?? []),
      );
    },
    clear: () => {
      clear('all');
    },
  };
}

function mayHaveArrived({ outcome }: PushResult): boolean {
  return outcome === 'pushed' || outcome === 'unknown';
}
