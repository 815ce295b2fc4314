import type { SalesforceTrouble } from '../../../src/contract/records/trouble';
import { quotedFrom, troubles } from '../../records/messages/en.yml';
import type { Notice } from '../../shared/words/notice';

/** Why Salesforce did not answer, as the settings say it, with its own words quoted. */
export function troubleNotice({ code, detail }: SalesforceTrouble): Notice {
  return {
    tone: 'warning',
    ...troubles[code],
    ...(detail ? { quote: { from: quotedFrom, text: detail } } : {}),
  };
}
