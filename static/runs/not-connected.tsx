import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { BulkView } from '../../src/contract/runs/questions';
import { openSettingsPage } from '../shared/bridge/navigation';
import { Message } from '../shared/ui/message';
import { bulk as bulkWords } from './messages/en.yml';
import { notConnectedNotice } from '../shared/words/not-connected';

interface NotConnectedProps {
  readonly why: BulkView['why'];
  readonly mayAdminister: boolean;
  readonly look: () => Promise<unknown>;
}

/** Says that nothing can be pushed yet, with the way to the settings for those who may open them. */
export function NotConnected({ why, mayAdminister, look }: NotConnectedProps): JSX.Element {
  return (
    <Message notice={notConnectedNotice(why, mayAdminister)}>
      {mayAdminister && (
        <Button appearance="primary" onClick={openSettingsPage}>
          {bulkWords.openSettings}
        </Button>
      )}
      <Button onClick={() => void look()}>{bulkWords.tryAgain}</Button>
    </Message>
  );
}
