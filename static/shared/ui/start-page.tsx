import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { followTheme } from '../bridge/follow-theme';
import { findLocale } from '../bridge/locale';
import { speak } from '../messages/language';
import { ErrorBoundary } from './error-boundary';
import './base.css';

/** Draws a page into its index.html, in the host's theme and the reader's language. */
export function startPage(page: ReactNode): void {
  void followTheme();
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no #root');
  void speak(findLocale).then(() => {
    createRoot(place).render(<ErrorBoundary>{page}</ErrorBoundary>);
  });
}
