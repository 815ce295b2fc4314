import type { JSX, ReactNode } from 'react';
import { useKeptFocus } from './use-kept-focus';
import './page.css';

interface PageProps {
  readonly title: string;
  readonly isBusy: boolean;
  readonly children: ReactNode;
}

/** A page of its own in Jira: its title, and a column that stays readable on wide screens. */
export function Page({ title, isBusy, children }: PageProps): JSX.Element {
  const page = useKeptFocus<HTMLElement>();
  return (
    <main ref={page} tabIndex={-1} className="page stack wide" aria-busy={isBusy}>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
