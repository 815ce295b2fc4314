import { Fragment, useId, type JSX, type ReactNode } from 'react';
import type { ConnectionView } from '../../src/contract/connections/questions';
import { Message } from '../shared/ui/message';
import { facts } from './messages/en.yml';
import { connectionFacts, endWarning } from './words/connection';

interface ConnectionFactsProps {
  readonly connection: ConnectionView;
  readonly children: ReactNode;
}

/** What is known of the saved connection, and a warning before its token ends. */
export function ConnectionFacts({ connection, children }: ConnectionFactsProps): JSX.Element {
  const titleId = useId();
  const warning = endWarning(connection);
  return (
    <section className="card stack" aria-labelledby={titleId}>
      <h2 id={titleId}>{facts.title}</h2>
      {warning && <Message notice={warning} />}
      <dl className="facts">
        {connectionFacts(connection).map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {children}
    </section>
  );
}
