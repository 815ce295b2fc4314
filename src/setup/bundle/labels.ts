import type { Answers } from '../../contract/setup/answers';

/** What the components are called on screens: lists in Setup show labels, and no API names. */
interface Labels {
  readonly app: string;
  readonly users: string;
  readonly jira: CredentialLabels;
  readonly salesforce: CredentialLabels;
}

/** The labels of a Named Credential, its External Credential, and the permission set that reaches it. */
interface CredentialLabels {
  readonly named: string;
  readonly external: string;
  readonly callout: string;
}

export function labelsOf({ label }: Answers): Labels {
  return {
    app: label,
    users: `${label}: users`,
    jira: credentialLabels(label, 'Jira'),
    salesforce: credentialLabels(label, 'this org'),
  };
}

function credentialLabels(label: string, callee: string): CredentialLabels {
  return {
    named: `${label}: ${callee}`,
    external: `${label}: log-in to ${callee}`,
    callout: `${label}: calls to ${callee}`,
  };
}

/** What a component is for, as its description in Setup says it. */
const descriptions = {
  app: 'Lets Salesforce Link for Jira or an Auth. Provider of this org log in with OAuth.',
  readers: 'Admits users to the app, and lets them read what Jira shows.',
  users: 'Admits users to the app.',
  callout: 'Lets users call with the credential of the same name.',
  jira: 'Calls Jira.',
  org: 'Calls this org through its own Auth. Provider.',
} as const;

/** Every description names its maker, so that an admin knows years later where it came from. */
export function descriptionOf(part: keyof typeof descriptions): string {
  return `${descriptions[part]} Made by the set-up of Salesforce Link for Jira.`;
}
