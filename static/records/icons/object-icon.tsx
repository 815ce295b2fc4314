import type { JSX } from 'react';
import { drawings, shapeOfObject } from './object-shapes';
import './object-icon.css';

/** The drawing of a kind of record, by its object's API name. Read by no screen reader: the object's label stands as text. */
export function ObjectIcon({ object }: { readonly object: string }): JSX.Element {
  const shape = shapeOfObject(object);
  return (
    <svg
      className={`object-icon ${shape}`}
      viewBox="-2 -2 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      focusable="false"
    >
      <path d={drawings[shape]} />
    </svg>
  );
}
