import { useState } from 'react';
import type { Link, LinkOptions } from '../../src/contract/link';
import type { WireError } from '../../src/contract/errors';
import type { LinkResult } from '../../src/contract/panel';
import { changeOptions, pushAll, pushRecord, unlinkRecord } from '../shared/backend/panel';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import { noticeOfError } from '../shared/words/errors';
import { noticeOfLinking, noticeOfUnlink, optionsOutcomes, recordName } from '../shared/words/links';
import type { Notice } from '../shared/words/notice';
import { noticeOfPush, noticeOfPushes } from '../shared/words/pushes';
import { noticesOfPushes, type Notices } from './notices';
import type { PanelKnowledge } from './use-panel';

/** What a person can do on the panel; each ends in a notice at its place: a record's id, or `all`. */
export interface Commands {
  readonly running: string | null;
  readonly notices: Notices;
  readonly push: (link: Link) => Promise<void>;
  readonly pushAll: () => Promise<void>;
  readonly change: (link: Link, wished: LinkOptions) => Promise<void>;
  readonly unlink: (link: Link, seen: readonly Link[], onGone: () => void) => Promise<void>;
  readonly linked: (result: LinkResult) => void;
}

/** One click is one invocation: every command answers with the links it left behind. */
export function useCommands({ learn, look }: Pick<PanelKnowledge, 'learn' | 'look'>): Commands {
  const { running, start } = useOneAtATime();
  const [notices, setNotices] = useState<Notices>({});
  const note = (place: string, notice: Notice): void => {
    setNotices((old) => ({ ...old, [place]: notice }));
  };
  const noteError = async (place: string, error: WireError): Promise<void> => {
    note(place, noticeOfError(error));
    if (error.code === 'OUTCOME_UNKNOWN') learn(null);
    if (error.code === 'CHANGED_MEANWHILE') await look();
  };

  return {
    running,
    notices,
    push: ({ record }) =>
      start(`push ${record.id}`, async () => {
        const reply = await pushRecord(record.id);
        if (!reply.ok) return noteError(record.id, reply.error);
        learn(reply.data.links);
        for (const result of reply.data.results) note(result.recordId, noticeOfPush(result));
      }),
    pushAll: () =>
      start('push all', async () => {
        const reply = await pushAll();
        if (!reply.ok) return noteError('all', reply.error);
        learn(reply.data.links);
        setNotices({ all: noticeOfPushes(reply.data.results), ...noticesOfPushes(reply.data.results) });
      }),
    change: ({ record, options }, wished) =>
      start(`change ${record.id}`, async () => {
        const reply = await changeOptions({ recordId: record.id, seen: options, wished });
        if (!reply.ok) return noteError(record.id, reply.error);
        learn(reply.data.links);
        note(record.id, optionsOutcomes[reply.data.outcome]);
      }),
    unlink: ({ record }, seen, onGone) =>
      start(`unlink ${record.id}`, async () => {
        const reply = await unlinkRecord(
          record.id,
          seen.map((link) => link.record.id),
        );
        if (!reply.ok) return noteError(record.id, reply.error);
        learn(reply.data.links);
        const gone = reply.data.links?.every((link) => link.record.id !== record.id) ?? false;
        note(gone ? 'all' : record.id, noticeOfUnlink(recordName(record), reply.data));
        if (gone) onGone();
      }),
    linked: (result) => {
      learn(result.links);
      const pushes = result.items.flatMap((item) => item.push ?? []);
      setNotices({ all: noticeOfLinking(result), ...noticesOfPushes(pushes) });
    },
  };
}
