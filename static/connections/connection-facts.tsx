import { useId, type JSX, type ReactNode } from 'react';
import type { ConnectionView, TokenView } from '../../src/contract/connections/settings-view';
import { Message } from '../shared/ui/message';
import { FactList } from '../shared/ui/fact-list';
import { connectionFacts, endWarning } from './words/connection';

interface ConnectionFactsProps {
  readonly title: string;
  readonly connection: ConnectionView;
  readonly token: TokenView;
  /** Whether the end of the token is warned of here, and not above in a list. */
  readonly warns: boolean;
  readonly children: ReactNode;
}

/** What is known of the saved connection, and a warning before its token ends. */
export function ConnectionFacts({
  title,
  connection,
  token,
  warns,
  children,
}: ConnectionFactsProps): JSX.Element {
  const titleId = useId();
  const warning = warns ? endWarning(token, connection.next) : null;
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      {warning && <Message notice={warning} />}
      <FactList facts={connectionFacts(connection, token)} />
      {children}
    </section>
  );
}
