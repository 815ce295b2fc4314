import type { Answers } from './answers';
import { hasApp } from './fields';

/** The rules of the checker that this choice of answers breaks, by their names in `rules.ts`. */
export function weakensOf(answers: Answers): readonly string[] {
  const { fullScope, looseSecurity, endlessRefresh } = answers.asTheGuide;
  const app = [
    ...(fullScope ? ['scopeFull'] : []),
    ...(looseSecurity ? ['pkceOff', 'secretOptional', 'refreshSecretOff', 'rotationOff', 'idleLifeOff'] : []),
    ...(looseSecurity && answers.callSalesforce ? ['providerWithoutPkce'] : []),
    ...(endlessRefresh ? ['refreshNeverEnds'] : []),
    ...(answers.appKind === 'connectedApp' ? ['connectedApp'] : []),
    ...(answers.distribution === 'Packaged' ? ['notLocal'] : []),
  ];
  const jiraIsLegacy = answers.callJira && answers.jiraForm === 'legacy';
  const orgIsLegacy = answers.callSalesforce && answers.salesforceForm === 'legacy';
  return [
    ...(hasApp(answers) ? app : []),
    ...(jiraIsLegacy || orgIsLegacy ? ['legacyCredential', 'storedSecretFollows'] : []),
    ...(jiraIsLegacy && answers.jiraIdentity === 'perUser' ? ['legacyPerUserAccess'] : []),
  ];
}
