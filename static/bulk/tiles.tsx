import type { JSX } from 'react';
import { Glyph, type GlyphName } from '../shared/ui/glyph';
import { amount } from '../shared/words/numbers';

/** A number with its name; `sign` stands for what kind of number it is. */
export interface Tile {
  readonly name: string;
  readonly count: number;
  readonly sign: GlyphName;
  readonly meaning?: string;
}

/** Numbers side by side, each with its name and sign. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }): JSX.Element {
  return (
    <dl className="tiles">
      {tiles.map(({ name, count, sign, meaning }) => (
        <div key={name} className="tile" title={meaning}>
          <dt>
            <Glyph name={sign} /> {name}
          </dt>
          <dd>{amount(count)}</dd>
        </div>
      ))}
    </dl>
  );
}
