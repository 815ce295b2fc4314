import type { SetUpView } from '../../../src/contract/setup/questions';
import { defaultAnswers } from '../../../src/setup/default-answers';
import { ownProblems } from '../../../src/setup/reading/field-rules';

/** Two addresses that the platform tells the app. */
type KnownAddresses = Readonly<Record<'siteAddress' | 'callBack', string | null>>;

/**
 * The addresses of site and call-back as the platform tells them, `fitting` those that an answer takes, `odd` the others: where
 * the app runs on a developer's machine, Salesforce cannot call them.
 */
export function knownAddresses({ site, callBack }: Pick<SetUpView, 'site' | 'callBack'>): {
  readonly fitting: KnownAddresses;
  readonly odd: KnownAddresses;
} {
  const told = { siteAddress: site.address, callBack };
  const problems = ownProblems({
    ...defaultAnswers,
    ...{ readSalesforce: true, whoReads: 'eachPerson', callJira: true },
    ...{ siteAddress: told.siteAddress ?? '', callBack: told.callBack ?? '' },
  });
  const isOdd = (name: keyof KnownAddresses): boolean => problems.some(({ field }) => field === name);
  const only = (name: keyof KnownAddresses, odd: boolean) => (isOdd(name) === odd ? told[name] : null);
  return {
    fitting: { siteAddress: only('siteAddress', false), callBack: only('callBack', false) },
    odd: { siteAddress: only('siteAddress', true), callBack: only('callBack', true) },
  };
}
