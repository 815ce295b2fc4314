import type { JSX, ReactNode } from 'react';
import { openAddress } from '../bridge/navigation';
import { Glyph } from './glyph';
import { openedByHost } from './opened-by-host';
import './outside-link.css';

interface OutsideLinkProps {
  readonly url: string;
  readonly describedBy?: string;
  readonly children: ReactNode;
}

/** A link that leaves Jira in a new tab, by the host's own way, because the frame of an app may not do it itself. */
export function OutsideLink({ url, describedBy, children }: OutsideLinkProps): JSX.Element {
  return (
    <a
      className="outside-link"
      href={url}
      target="_blank"
      rel="noopener noreferrer"
      aria-describedby={describedBy}
      {...openedByHost(() => openAddress(url))}
    >
      {children}
      <Glyph name="outside" />
    </a>
  );
}
