import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useRef, useState, type JSX } from 'react';
import {
  mostObjects,
  mostOffered,
  type ChosenObject,
  type OfferedObject,
} from '../../../src/contract/records/access';
import { offerFields } from '../../shared/backend/access';
import { Field } from '../../shared/ui/field';
import { Message } from '../../shared/ui/message';
import { SpinnerLine } from '../../shared/ui/spinner-line';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import type { Notice } from '../../shared/words/notice';
import { access as accessWords, objects as objectWords } from '../messages/en.yml';
import { accessError } from '../words/access';
import { troubleNotice } from '../words/trouble';
import { useOfferedObjects } from './use-offered-objects';

interface FindObjectsProps {
  readonly connectionId: string;
  readonly chosen: readonly ChosenObject[];
  readonly isDisabled: boolean;
  readonly onAdd: (object: ChosenObject) => void;
  readonly onClose: () => void;
}

/** The fields that say how a record stands in Salesforce's own objects: the first one there is shown as the status. */
const usualStatus = ['Status', 'StageName'];

/** Finds objects of the org by label or API name, as the integration user sees them, to add them one by one. */
export function FindObjects({
  connectionId,
  chosen,
  isDisabled,
  onAdd,
  onClose,
}: FindObjectsProps): JSX.Element {
  const [text, setText] = useState('');
  const { found, searching, trouble, look } = useOfferedObjects(connectionId, text);
  const { running, start } = useOneAtATime();
  const [notice, setNotice] = useState<Notice>();
  const field = useRef<HTMLInputElement>(null);
  const names = new Set(chosen.map(({ name }) => name));
  const isFull = chosen.length >= mostObjects;
  const add = ({ name }: OfferedObject): Promise<void> =>
    start(name, async () => {
      setNotice(undefined);
      const reply = await offerFields(connectionId, name);
      if (!reply.ok) return setNotice(accessError(reply.error));
      const { shape, trouble: why } = reply.data;
      if (why) return setNotice(troubleNotice(why));
      if (shape === null) return;
      const status = usualStatus.find((path) => shape.fields.some((each) => each.path === path)) ?? null;
      onAdd({ name, label: shape.label, nameField: shape.nameField, fields: [], status });
      field.current?.focus();
    });
  return (
    <div
      className="inset stack"
      role="group"
      aria-label={objectWords.add}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <Field label={objectWords.search} hint={objectWords.searchHint}>
        {(control) => (
          <Textfield
            {...control}
            ref={field}
            type="search"
            value={text}
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={80}
            onChange={(event) => {
              setText(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      {isFull && <p>{objectWords.full({ most: mostObjects })}</p>}
      <div role="alert">{notice && <Message notice={notice} />}</div>
      {results()}
      <div className="line">
        <Button spacing="compact" onClick={onClose}>
          {objectWords.close}
        </Button>
      </div>
    </div>
  );

  function results(): JSX.Element {
    if (trouble) {
      return (
        <div role="alert">
          <Message notice={trouble}>
            <Button isLoading={searching} onClick={() => void look()}>
              {accessWords.tryAgain}
            </Button>
          </Message>
        </div>
      );
    }
    if (found === null) return <SpinnerLine words={objectWords.searching} />;
    return (
      <>
        <p role="status" className="subtle">
          {found.length < mostOffered
            ? objectWords.count({ count: found.length })
            : objectWords.first({ most: mostOffered })}
        </p>
        <ul className="access-rows access-scroll" aria-label={objectWords.offered} aria-busy={searching}>
          {found.map((object) => (
            <li key={object.name}>
              {names.has(object.name) ? (
                <span className="access-taken">
                  {objectWords.named(object)} <span className="subtle">{objectWords.isChosen}</span>
                </span>
              ) : (
                <Button
                  appearance="subtle"
                  spacing="compact"
                  isLoading={running === object.name}
                  isDisabled={isDisabled || isFull || (running !== null && running !== object.name)}
                  onClick={() => void add(object)}
                >
                  {objectWords.addOne(object)}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </>
    );
  }
}
