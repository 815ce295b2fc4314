import { Component, type ReactNode } from 'react';
import { crashed } from '../messages/en.yml';
import { toned } from '../words/notice';
import { Message } from './message';

/** Keeps a page from going blank when it breaks while drawing. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override readonly state = { broken: false };

  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <div role="alert">
        <Message notice={toned('error', crashed)} />
      </div>
    );
  }
}
