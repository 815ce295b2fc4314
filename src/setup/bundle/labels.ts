/** What a component is for, as its description in Setup says it. */
const descriptions = {
  app: 'Lets Salesforce Link for Jira or an Auth. Provider of this org read through OAuth.',
  users: 'Admits users to the app, and lets them read what Jira shows.',
  callout: 'Lets users call with the credential whose name it has.',
  jira: 'Calls Jira.',
  org: 'Calls this org through its own Auth. Provider.',
} as const;

/** Every description names its maker, so that an admin knows years later where it came from. */
export function descriptionOf(part: keyof typeof descriptions): string {
  return `${descriptions[part]} Made by the set-up of Salesforce Link for Jira.`;
}
