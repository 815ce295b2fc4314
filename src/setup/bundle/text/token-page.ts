import type { Answers } from '../../answers';

/** Where an API token of an Atlassian account is made. */
const tokenPage = 'https://id.atlassian.com/manage-profile/security/api-tokens';

/** What a token with scopes has to be given. *Assumed* to be the least that linking, comments and attachments need. */
const tokenScopes = ['read:jira-work', 'write:jira-work', 'read:jira-user'] as const;

/**
 * How to make the token that this set-up wants: its kind, its scopes and its life.
 * @see https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/
 */
export function makingToken({ tokenKind }: Answers): readonly string[] {
  const kind =
    tokenKind === 'site'
      ? [
          'Choose *Create API token* (not the one with scopes: the address of this set-up does not take it).',
          'Give it a name that says what it is for, and an end of at most 365 days from today, which is the longest there is.',
        ]
      : [
          'Choose *Create API token with scopes*.',
          'Give it a name that says what it is for, and an end of at most 365 days from today, which is the longest there is.',
          `Choose the app *Jira* and the scopes ${tokenScopes.map((scope) => `\`${scope}\``).join(', ')}.`,
        ];
  return [
    `Open <${tokenPage}> in a browser that is logged in with that account.`,
    ...kind,
    'Copy the token: it is shown once.',
  ];
}
