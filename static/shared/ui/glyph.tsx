import type { JSX } from 'react';
import './glyph.css';

/** What a glyph stands for; each has a shape of its own, so that colour is never the only sign. */
export type GlyphName = 'success' | 'info' | 'warning' | 'error' | 'none' | 'open' | 'outside' | 'more';

const shapes: Readonly<Record<GlyphName, string>> = {
  success: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm3.2 4.3L7 9.5 4.9 7.4l-1 1L7 11.6l5.2-5.2Z',
  info: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1ZM7.2 7v5h1.6V7Zm0-3v1.6h1.6V4Z',
  warning: 'M8 1 15.5 15H.5ZM7.2 6v4.5h1.6V6Zm0 5.6v1.6h1.6v-1.6Z',
  error:
    'M5 1h6l4 4v6l-4 4H5l-4-4V5Zm.5 3.4L4.4 5.5 6.9 8l-2.5 2.5 1.1 1.1L8 9.1l2.5 2.5 1.1-1.1L9.1 8l2.5-2.5-1.1-1.1L8 6.9Z',
  none: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM5 7.3h6v1.4H5Z',
  open: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Z',
  more: 'M3 6.5a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Zm5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Zm5 0a1.5 1.5 0 1 1 0 3 1.5 1.5 0 0 1 0-3Z',
  outside: 'M9 2h5v5h-1.5V4.6L7.6 9.5 6.5 8.4l4.9-4.9H9ZM3 4h4v1.5H3.5v7h7V9H12v5H2V4Z',
};

/** A small sign beside words; read by no screen reader, for the words say it. */
export function Glyph({ name }: { readonly name: GlyphName }): JSX.Element {
  return (
    <svg
      className={`glyph ${name}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={shapes[name]} fill="currentColor" fillRule="evenodd" />
    </svg>
  );
}
