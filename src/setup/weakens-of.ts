import type { Answers } from './answers';
import { hasApp } from './fields';
import type { RuleId } from './rules';

/** The rules of the checker that this choice of answers breaks. */
export function weakensOf(answers: Answers): readonly RuleId[] {
  const { fullScope, looseSecurity, endlessRefresh } = answers.asTheGuide;
  const app = [
    ...when(fullScope, 'scopeFull'),
    ...when(looseSecurity, 'pkceOff', 'secretOptional', 'refreshSecretOff', 'rotationOff', 'idleLifeOff'),
    ...when(endlessRefresh, 'refreshNeverEnds'),
    ...when(answers.appKind === 'connectedApp', 'connectedApp'),
    ...when(answers.distribution === 'Packaged', 'notLocal'),
  ];
  const identities = [
    ...(answers.callJira && answers.jiraForm === 'legacy' ? [answers.jiraIdentity] : []),
    ...(answers.callSalesforce && answers.salesforceForm === 'legacy' ? [answers.salesforceIdentity] : []),
  ];
  return [
    ...(hasApp(answers) ? app : []),
    ...when(identities.length > 0, 'legacyCredential'),
    ...when(identities.includes('namedPrincipal'), 'storedSecretFollows'),
    ...when(identities.includes('perUser'), 'legacyPerUserAccess'),
  ];
}

function when(isSo: boolean, ...rules: readonly RuleId[]): readonly RuleId[] {
  return isSo ? rules : [];
}
