import { lazy, Suspense, type JSX } from 'react';
import type { SalesforceTrouble } from '../../../src/contract/records/trouble';
import { SpinnerLine } from '../../shared/ui/spinner-line';
import { page } from '../messages/en.yml';

/** It brings the words of all troubles, and comes where there is one. */
const SalesforceTroubleMessage = lazy(async () => ({
  default: (await import('./salesforce-trouble')).SalesforceTroubleMessage,
}));

/** Why Salesforce did not answer; nothing where it did. */
export function ToldTrouble({ trouble }: { readonly trouble: SalesforceTrouble | null }): JSX.Element | null {
  if (trouble === null) return null;
  return (
    <Suspense fallback={<SpinnerLine words={page.loading} />}>
      <SalesforceTroubleMessage trouble={trouble} />
    </Suspense>
  );
}
