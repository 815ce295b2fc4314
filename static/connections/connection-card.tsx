import Button from '@atlaskit/button/default/button';
import { Fragment, useId, useState, type JSX, type ReactNode } from 'react';
import type { ConnectionView } from '../../src/contract/connections/settings-view';
import type { StopView } from '../../src/contract/connections/stop-view';
import { Badge } from '../shared/ui/badge';
import { Message } from '../shared/ui/message';
import { EndingJiraTokens } from './ending-jira-tokens';
import { list as listWords } from './messages/en.yml';
import { endWarning } from './words/connection';
import { asksForALook, listFacts } from './words/list';
import '../shared/ui/fact-list.css';

interface ConnectionCardProps {
  /** Null where nothing is said of it but what it holds. */
  readonly connection: ConnectionView | null;
  /** The stop that holds for the whole site. */
  readonly siteStop: StopView | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/**
 * A connection in the list: what tells it apart, how it fares, and on demand everything else. What was open once stays
 * in the page: what is typed there is not lost.
 */
export function ConnectionCard(props: ConnectionCardProps): JSX.Element {
  const { connection, siteStop, isOpen, onToggle, children } = props;
  const id = useId();
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  return (
    <div className="stack wide">
      {connection && summary(connection)}
      <div
        id={`${id}inside`}
        hidden={!isOpen}
        className={connection ? 'connection-inside stack wide' : 'stack wide'}
      >
        {wasOpen && children}
      </div>
    </div>
  );

  function summary({ name, isDefault, ...rest }: ConnectionView): JSX.Element {
    const shown = { name, isDefault, ...rest };
    const warning = rest.token && endWarning(rest.token, rest.next);
    return (
      <section className="card stack" aria-labelledby={`${id}title`}>
        <div className="connection-head">
          <div className="line">
            <h2 id={`${id}title`} tabIndex={-1}>
              {name}
            </h2>
            {isDefault && <Badge>{listWords.default}</Badge>}
          </div>
          <Button spacing="compact" aria-expanded={isOpen} aria-controls={`${id}inside`} onClick={onToggle}>
            {listWords.detailsOf({ name })}
          </Button>
        </div>
        {warning && <Message notice={warning} />}
        <EndingJiraTokens tokens={rest.endingJiraTokens} />
        <dl className="facts">
          {listFacts(shown, siteStop).map(([term, value]) => (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd
                className={
                  term === listWords.health && asksForALook(shown, siteStop) ? 'in-trouble' : undefined
                }
              >
                {value}
              </dd>
            </Fragment>
          ))}
        </dl>
      </section>
    );
  }
}
