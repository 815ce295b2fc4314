import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { FactList } from '../../shared/ui/fact-list';
import { Message } from '../../shared/ui/message';
import { SpinnerLine } from '../../shared/ui/spinner-line';
import { access as accessWords, facts } from '../messages/en.yml';
import { accessError, usageFacts, usageWarning } from '../words/access';
import { troubleNotice } from '../words/trouble';
import { useUsage } from './use-usage';

/** How much the org's API was called in the last 24 hours, by this app and by all, with a warning when it gets scarce. */
export function CallsUsed({ connectionId }: { readonly connectionId: string }): JSX.Element {
  const { usage, look } = useUsage(connectionId);
  if (usage === null) return <SpinnerLine words={facts.readingCalls} />;
  const trouble = usage.ok
    ? usage.data.trouble && troubleNotice(usage.data.trouble)
    : accessError(usage.error);
  const warning = usage.ok ? usageWarning(usage.data.byAll) : null;
  return (
    <div className="stack tight">
      {usage.ok && <FactList facts={usageFacts(usage.data)} />}
      {warning && <Message notice={warning} />}
      {trouble && (
        <Message notice={trouble}>
          <Button spacing="compact" onClick={() => void look()}>
            {accessWords.tryAgain}
          </Button>
        </Message>
      )}
    </div>
  );
}
