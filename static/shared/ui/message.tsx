import type { JSX, ReactNode } from 'react';
import { notice as noticeWords } from '../messages/en.yml';
import type { Notice } from '../words/notice';
import { Glyph } from './glyph';
import './message.css';

/** A notice on the page: a sign, a title, the next step, the other side's words as plain text, and ways out. */
export function Message({
  notice,
  children,
}: {
  readonly notice: Notice;
  readonly children?: ReactNode;
}): JSX.Element {
  const { tone, title, whatToDo, quote, reference } = notice;
  return (
    <div className={`message ${tone}`}>
      <Glyph name={tone} />
      <div className="message-words">
        <strong>{title}</strong>
        {whatToDo && <p>{whatToDo}</p>}
        {quote && (
          <figure className="quote">
            <figcaption className="subtle">{noticeWords.from({ who: quote.from })}</figcaption>
            <blockquote>{quote.text}</blockquote>
          </figure>
        )}
        {reference && tone !== 'success' && <p className="subtle">{noticeWords.reference({ reference })}</p>}
        {children && <div className="line">{children}</div>}
      </div>
    </div>
  );
}
