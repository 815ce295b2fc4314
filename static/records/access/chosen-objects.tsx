import Button from '@atlaskit/button/default/button';
import { useId, useState, type JSX } from 'react';
import type { ChosenObject } from '../../../src/contract/records/access';
import { ResultPlace } from '../../shared/ui/result-place';
import type { Notice } from '../../shared/words/notice';
import { objects as objectWords } from '../messages/en.yml';
import { cardLine } from '../words/card';
import { CardFields } from './card-fields';
import { FindObjects } from './find-objects';
import { OrderedList } from './ordered-list';

interface ChosenObjectsProps {
  readonly connectionId: string;
  readonly stored: readonly ChosenObject[];
  readonly running: string | null;
  readonly result: Notice | undefined;
  readonly onSave: (objects: readonly ChosenObject[]) => void;
}

/** Which objects may be searched and shown, in which order, and what a card shows of each. Nothing is saved before Save. */
export function ChosenObjects(props: ChosenObjectsProps): JSX.Element {
  const { connectionId, stored, running, result, onSave } = props;
  const titleId = useId();
  const [before, setBefore] = useState(stored);
  const [objects, setObjects] = useState(stored);
  const [finding, setFinding] = useState<'never' | 'now' | 'done'>('never');
  const [card, setCard] = useState<string | null>(null);
  // Another org has other objects: what is saved now takes the place of what was being chosen.
  if (!isSame(before, stored)) {
    setBefore(stored);
    setObjects(stored);
  }
  const changed = !isSame(objects, stored);
  const busy = running !== null;
  return (
    <section className="stack" aria-labelledby={titleId}>
      <h3 id={titleId}>{objectWords.title}</h3>
      <p>{objectWords.intro}</p>
      {objects.length === 0 && <p>{objectWords.none}</p>}
      {objects.length > 0 && (
        <OrderedList
          label={objectWords.chosen}
          items={objects}
          keyOf={({ name }) => name}
          nameOf={objectWords.named}
          isDisabled={busy}
          onChange={setObjects}
          more={({ name }, describedBy) => (
            <Button
              spacing="compact"
              appearance="subtle"
              aria-describedby={describedBy}
              aria-expanded={card === name}
              isDisabled={busy}
              onClick={() => {
                setCard(card === name ? null : name);
              }}
            >
              {objectWords.card}
            </Button>
          )}
          below={(object) => (
            <>
              <p className="subtle">{cardLine(object)}</p>
              {card === object.name && (
                <CardFields
                  connectionId={connectionId}
                  object={object}
                  isDisabled={busy}
                  onChange={(next) => {
                    setObjects(objects.map((each) => (each.name === next.name ? next : each)));
                  }}
                />
              )}
            </>
          )}
        />
      )}
      {finding === 'now' ? (
        <FindObjects
          connectionId={connectionId}
          chosen={objects}
          isDisabled={busy}
          onAdd={(object) => {
            setObjects((old) => [...old, object]);
          }}
          onClose={() => {
            setFinding('done');
          }}
        />
      ) : (
        <div className="line">
          <Button
            autoFocus={finding === 'done'}
            isDisabled={busy}
            onClick={() => {
              setFinding('now');
            }}
          >
            {objectWords.add}
          </Button>
        </div>
      )}
      <ResultPlace notice={changed ? undefined : result} />
      {changed && (
        <div className="line">
          <Button
            appearance="primary"
            isLoading={running === 'objects'}
            isDisabled={busy && running !== 'objects'}
            onClick={() => {
              onSave(objects);
            }}
          >
            {objectWords.save}
          </Button>
          <Button
            appearance="subtle"
            isDisabled={busy}
            onClick={() => {
              setObjects(stored);
            }}
          >
            {objectWords.discard}
          </Button>
          <span className="subtle">{objectWords.unsaved}</span>
        </div>
      )}
    </section>
  );
}

function isSame(one: readonly ChosenObject[], other: readonly ChosenObject[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
