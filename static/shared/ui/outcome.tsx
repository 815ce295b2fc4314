import type { JSX, ReactNode } from 'react';
import type { Notice } from '../words/notice';
import { Message } from './message';

/**
 * The place where the result of an action appears. The polite region is always there, because screen readers
 * announce what is put into a region, not a region that arrives with its words.
 */
export function Outcome({
  notice,
  children,
}: {
  readonly notice: Notice | undefined;
  readonly children?: ReactNode;
}): JSX.Element {
  const message = notice && <Message notice={notice}>{children}</Message>;
  const urgent = notice?.tone === 'error';
  return (
    <>
      <div role="status">{urgent ? null : message}</div>
      {urgent && <div role="alert">{message}</div>}
    </>
  );
}
