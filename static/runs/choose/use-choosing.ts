import { useEffect, useRef, useState, type RefObject } from 'react';
import type { WireError } from '../../../src/contract/errors';
import { readObjectName } from '../../../src/contract/record/object-name';
import { longestQuestionBytes } from '../../../src/contract/procedure';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import { rememberObject } from '../../shared/ui/last-objects';
import { choose as chooseWords } from '../messages/en.yml';
import { beginNotice } from '../words/bulk';
import { addressIsNoJql, jqlError } from '../words/choose';
import type { Notice } from '../../shared/words/notice';
import type { Begin } from '../begin';
import { usePastedList, type PastedList } from '../paste/use-pasted-list';
import { badLinesFile } from '../paste/bad-lines-file';
import { useActionNotice } from '../last-action';
import { choiceOf, type Typed } from './typed';
import type { Form } from './use-form';

/** The form of a new run: what stands in it, what is wrong with it, and the ways it changes. */
interface Choosing {
  readonly typed: Typed;
  readonly edit: (change: Partial<Typed>) => void;
  readonly list: PastedList;
  readonly running: boolean;
  readonly jqlError: string | undefined;
  readonly listError: string | undefined;
  readonly notice: Notice | undefined;
  readonly jql: RefObject<HTMLInputElement>;
  readonly area: RefObject<HTMLTextAreaElement>;
  readonly preview: () => Promise<void>;
}

interface Wish {
  readonly projectId: string;
  /** The Salesforce address of the settings, null where none is saved. */
  readonly savedHost: string | null;
  readonly form: Form;
  readonly begin: Begin;
}

/** Holds what a person chooses. It is checked when they go on, and an error goes as soon as they change something. */
export function useChoosing({ projectId, savedHost, form, begin }: Wish): Choosing {
  const { typed } = form;
  const [refused, setRefused] = useState<WireError | null>(null);
  const [isPressed, setPressed] = useState(false);
  const said = useActionNotice();
  const { running, start } = useOneAtATime();
  const jql = useRef<HTMLInputElement>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const list = usePastedList(typed, projectId, savedHost);
  const ofJql = typed.how === 'project' ? jqlError(refused) : undefined;

  const isList = typed.how === 'list';
  const wrong = isList ? wrongWith(list.pairs) : addressIsNoJql(typed.jql);
  const preview = async (): Promise<void> => {
    const choice = choiceOf(typed, list);
    said.begin();
    setRefused(null);
    setPressed(wrong !== undefined);
    if (wrong) {
      (isList ? area : jql).current?.focus();
      return;
    }
    const object = choice.how === 'list' ? readObjectName(typed.object) : null;
    if (object !== null) rememberObject(object);
    form.edit({ jql: typed.jql.trim() });
    form.keep();
    await start('preview', async () => {
      const error = await begin(choice, badLinesFile(list.verdicts));
      setRefused(error);
      said.tell(error && !jqlError(error) ? beginNotice(error) : undefined);
    });
  };
  useEffect(() => {
    // Only now is the field enabled again: a disabled one takes no focus.
    if (ofJql && running === null) jql.current?.focus();
  }, [ofJql, running]);
  return {
    typed,
    edit: (change) => {
      setRefused(null);
      setPressed(false);
      said.tell(undefined);
      form.edit(change);
    },
    list,
    running: running !== null,
    jqlError: isPressed && !isList ? wrong : ofJql,
    // What makes a line ready is not only what is typed: the error goes with whatever corrects it.
    listError: isPressed && isList ? wrong : undefined,
    notice: said.notice,
    jql,
    area,
    preview,
  };
}

/** Room for what goes with the lines: the project, the options, the envelope. */
const besidesBytes = 2_000;

function wrongWith(pairs: readonly object[]): string | undefined {
  if (pairs.length === 0) return chooseWords.nothingReady;
  // All of it is ASCII: keys, ids and API names.
  const bytes = JSON.stringify(pairs).length + besidesBytes;
  return bytes > longestQuestionBytes.list ? chooseWords.tooLong : undefined;
}
