import { useEffect, useRef, useState } from 'react';
import type { LinkResult } from '../../../src/contract/links/questions';
import { linkRecords } from '../../shared/backend/links';
import { rememberObject } from '../../shared/ui/last-objects';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import { noticeOfCommand } from '../../shared/words/errors';
import type { Notice } from '../../shared/words/notice';
import type { PickedRecord } from '../find-records';
import { type LinkDraft, untouchedDraft } from '../link-draft';
import { type Around, type FormReading, readForm } from './form-reading';

interface Wishes extends Around {
  readonly draft: LinkDraft | null | undefined;
  readonly onDraft: ((draft: LinkDraft) => void) | undefined;
  readonly onLinked: (result: LinkResult, isDone: boolean) => void;
  readonly onDoubt: () => void;
  /** Something has to be corrected: the field takes the focus. */
  readonly onWrong: () => void;
}

/** What stands in the link form, what it says, and what came of sending it. */
export interface LinkFormState {
  readonly filled: LinkDraft;
  readonly reading: FormReading;
  readonly tried: boolean;
  readonly notice: Notice | undefined;
  readonly linked: LinkResult | undefined;
  readonly running: string | null;
  readonly edit: (change: Partial<LinkDraft>) => void;
  readonly pick: (record: PickedRecord) => void;
  /** Enter in the field that finds: a record that is named becomes a picked one; with an empty field the picked ones are linked. */
  readonly enter: () => void;
  readonly send: (push: boolean) => Promise<void>;
  /** The same from the keyboard: what was picked this very moment has not been read yet. */
  readonly linkAndPush: () => void;
}

/** Two presses within so many milliseconds are one that bounced, or a double one: nobody has read what stands there since. */
const unreadForMs = 300;

/** The link form. What was typed and picked stays until it worked. */
export function useLinkForm(wishes: Wishes): LinkFormState {
  const { draft, onDraft, onLinked, onDoubt, onWrong } = wishes;
  const [filled, setFilled] = useState<LinkDraft>(draft ?? untouchedDraft);
  const [tried, setTried] = useState(false);
  const [notice, setNotice] = useState<Notice>();
  const [linked, setLinked] = useState<LinkResult>();
  const { running, start } = useOneAtATime();
  const pickedAt = useRef(-Infinity);
  const reading = readForm(filled, wishes);
  const { text, picked, options, confirmed } = filled;

  useEffect(() => {
    onDraft?.(filled);
  }, [onDraft, filled]);

  const edit = (change: Partial<LinkDraft>): void => {
    setFilled((old) => ({ ...old, ...change }));
    if (change.text === undefined && change.picked === undefined) return;
    setTried(false);
    setNotice(undefined);
  };
  const pick = (record: PickedRecord): void => {
    pickedAt.current = Date.now();
    edit({ text: '', picked: [...picked.filter(({ id }) => id !== record.id), record] });
  };
  const isUnread = (): boolean => Math.abs(Date.now() - pickedAt.current) < unreadForMs;
  const send = async (push: boolean): Promise<void> => {
    setTried(true);
    setNotice(undefined);
    setLinked(undefined);
    if (reading.objectError ?? reading.addressError) return onWrong();
    await start(push ? 'push' : 'link', async () => {
      const records = reading.records.map(({ object, id, host }) => ({ object, id, host }));
      const confirmedHosts = [...confirmed];
      const reply = await linkRecords({
        records,
        options,
        push,
        ...(confirmedHosts.length > 0 ? { confirmedHosts } : {}),
      });
      if (!reply.ok) {
        setNotice(noticeOfCommand(reply.error));
        if (reply.error.code === 'OUTCOME_UNKNOWN') onDoubt();
        return;
      }
      for (const record of records) rememberObject(record.object);
      const { staying, stayingPicked } = reading;
      const isDone = staying.length + stayingPicked.length === 0;
      onLinked(reply.data, isDone);
      if (isDone) return;
      edit({ text: staying.join('\n'), picked: stayingPicked });
      setLinked(reply.data);
    });
  };
  const enter = (): void => {
    if (text.trim() === '' && picked.length > 0) {
      if (!isUnread()) void send(false);
      return;
    }
    const record = named(reading);
    if (record) pick(record);
    else setTried(true);
  };

  return {
    filled,
    reading,
    tried,
    notice,
    linked,
    running,
    edit,
    pick,
    enter,
    send,
    linkAndPush: () => {
      if (!options.viewOnly && !isUnread()) void send(true);
    },
  };
}

/** The one record that the text names, if it can be linked as it stands and is not linked yet. */
function named({ lines, unconfirmed, known }: FormReading): PickedRecord | null {
  const [line] = lines;
  if (lines.length !== 1 || line?.state !== 'record') return null;
  const { object, id, host } = line.record;
  if (known.has(id) || (host !== null && unconfirmed.has(host))) return null;
  return { object, id, host, name: null, objectLabel: object };
}
