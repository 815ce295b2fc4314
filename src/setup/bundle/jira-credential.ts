import type { Answers } from '../../contract/setup/answers';
import { namesOf, reachesThroughPermissionSet } from '../names';
import { calloutPermissionSet } from './callout-permission-set';
import type { StagedComponent } from './component';
import { descriptionOf, labelsOf } from './labels';

/**
 * Where calls go: the site's root, or, for a token with scopes, the one address that takes it.
 * @see https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/
 */
export function jiraAddress({ tokenKind, siteAddress, cloudId }: Answers): string {
  return tokenKind === 'site' ? siteAddress : `https://api.atlassian.com/ex/jira/${cloudId}`;
}

/** The credential with which Salesforce calls Jira. The token is pasted in Setup: no file has it. */
export function jiraCredential(answers: Answers): readonly StagedComponent[] {
  const made = answers.jiraForm === 'legacy' ? [legacy(answers)] : external(answers);
  const isPerUser = answers.jiraIdentity === 'perUser';
  const reached = reachesThroughPermissionSet(answers.jiraForm, answers.jiraIdentity);
  return [
    ...made,
    ...(reached
      ? [
          calloutPermissionSet(labelsOf(answers).jira.callout, namesOf(answers).jira, {
            isLegacy: answers.jiraForm === 'legacy',
            rights: isPerUser ? 'own' : 'read',
          }),
        ]
      : []),
  ];
}

const common = {
  allowMergeFieldsInBody: false,
  allowMergeFieldsInHeader: false,
  calloutStatus: 'Enabled',
  description: descriptionOf('jira'),
  generateAuthorizationHeader: true,
} as const;

function external(answers: Answers): readonly StagedComponent[] {
  const names = namesOf(answers).jira;
  return [
    {
      stage: 'rest',
      type: 'ExternalCredential',
      name: names.external,
      body: {
        authenticationProtocol: 'Basic',
        description: descriptionOf('jira'),
        externalCredentialParameters: [
          {
            parameterGroup: names.principal,
            parameterName: names.principal,
            parameterType: answers.jiraIdentity === 'perUser' ? 'PerUserPrincipal' : 'NamedPrincipal',
            sequenceNumber: 1,
          },
        ],
        label: labelsOf(answers).jira.external,
      },
    },
    {
      stage: 'rest',
      type: 'NamedCredential',
      name: names.named,
      body: {
        ...common,
        label: labelsOf(answers).jira.named,
        namedCredentialParameters: [
          { parameterName: 'Url', parameterType: 'Url', parameterValue: jiraAddress(answers) },
          {
            externalCredential: names.external,
            parameterName: 'ExternalCredential',
            parameterType: 'Authentication',
          },
        ],
        namedCredentialType: 'SecuredEndpoint',
      },
    },
  ];
}

function legacy(answers: Answers): StagedComponent {
  const isPerUser = answers.jiraIdentity === 'perUser';
  return {
    stage: 'rest',
    type: 'NamedCredential',
    name: namesOf(answers).jira.named,
    body: {
      ...common,
      endpoint: jiraAddress(answers),
      label: labelsOf(answers).jira.named,
      namedCredentialType: 'Legacy',
      principalType: isPerUser ? 'PerUser' : 'NamedUser',
      protocol: 'Password',
      ...(isPerUser ? {} : { username: answers.jiraUser }),
    },
  };
}
