import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { EndingJiraToken } from '../../src/contract/setup/jira-tokens';
import { openSetUpPage } from '../shared/bridge/navigation';
import { Message } from '../shared/ui/message';
import { ending } from './messages/en.yml';
import { jiraTokenWarning } from './words/connection';

/** A warning for each Jira token that ends soon or has ended: only its note tells, so the way leads to where it is noted. */
export function EndingJiraTokens({ tokens }: { readonly tokens: readonly EndingJiraToken[] }): JSX.Element {
  return (
    <>
      {tokens.map((token) => (
        <Message key={token.id} notice={jiraTokenWarning(token)}>
          <Button spacing="compact" onClick={openSetUpPage}>
            {ending.jiraTokenPage}
          </Button>
        </Message>
      ))}
    </>
  );
}
