import type { JSX } from 'react';
import { Glyph, type GlyphName } from '../shared/ui/glyph';
import { amount } from '../shared/messages/forms';

/** A number with its name; `sign` stands for what kind of items these are, null for none in particular. */
export interface Tile {
  readonly name: string;
  readonly count: number;
  readonly sign: GlyphName | null;
  readonly meaning?: string;
}

/** Numbers side by side, each with its name and sign. Where there is nothing, there is nothing a sign could stand for. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }): JSX.Element {
  return (
    <dl className="tiles">
      {tiles.map(({ name, count, sign, meaning }) => (
        <div key={name} className={count === 0 ? 'tile nothing' : 'tile'} title={meaning}>
          <dt>
            {sign && count > 0 && <Glyph name={sign} />} {name}
          </dt>
          <dd>{amount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
