import type { JSX, ReactNode } from 'react';
import './badge.css';

/** A short fact about a thing, in a small frame. */
export function Badge({ children }: { readonly children: ReactNode }): JSX.Element {
  return <span className="badge">{children}</span>;
}
