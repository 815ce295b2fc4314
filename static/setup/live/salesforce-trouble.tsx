import type { JSX } from 'react';
import type { SalesforceTrouble } from '../../../src/contract/records/trouble';
import { quotedFrom, troubles } from '../../records/messages/en.yml';
import { Message } from '../../shared/ui/message';

/** Why Salesforce did not answer, as the settings say it, with its own words quoted. */
export function SalesforceTroubleMessage({ trouble }: { readonly trouble: SalesforceTrouble }): JSX.Element {
  const { code, detail } = trouble;
  return (
    <Message
      notice={{
        tone: 'warning',
        ...troubles[code],
        ...(detail ? { quote: { from: quotedFrom, text: detail } } : {}),
      }}
    />
  );
}
