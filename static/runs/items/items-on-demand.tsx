import Button from '@atlaskit/button/default/button';
import { useId, useState, type JSX } from 'react';
import { items as itemWords } from '../messages/en.yml';
import { ItemList, type ItemListProps } from './item-list';

/** A run's items while it is at work: read when somebody wants to see them, for they are old as soon as they are read. */
export function ItemsOnDemand(props: ItemListProps): JSX.Element {
  const titleId = useId();
  const [wanted, setWanted] = useState(false);
  if (wanted) return <ItemList {...props} takesFocus />;
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{itemWords.title}</h2>
      <div className="line">
        <Button
          onClick={() => {
            setWanted(true);
          }}
        >
          {itemWords.show}
        </Button>
      </div>
    </section>
  );
}
