import type { FieldProblem, WireError } from '../../../src/contract/errors';

/** What is wrong with a field of the settings, with what would be right. */
const fieldWords = {
  malformed: 'This does not fit here. Check it and try again.',
  tokenEmpty: 'Paste the API access token.',
  tokenOfAtlassian:
    'This is an Atlassian API token. Copy the REST API token from the Connector’s API Access Token dialog instead.',
  tokenIsSalesforceSession:
    'This is a Salesforce session ID. Copy the REST API token from the Connector’s API Access Token dialog instead.',
  tokenTruncated: 'This is only a part of a token. Copy the whole of it and paste it again.',
  tokenAlreadyEnded: 'This token has ended already. Create a new one in the Connector.',
  tokenHasOddCharacters:
    'This holds characters no token has. Copy the token again, without the text around it.',
  hostNotSalesforce:
    'This is not the address of a Salesforce organization. It looks like https://example.my.salesforce.com.',
  tooMany: 'These are too many for one run. Narrow them down and push them in parts.',
  otherOrg:
    'Some of these records are in another Salesforce org than the settings name now. Reload the page, then confirm that org.',
  tokenIsNone:
    'This is no API access token. Copy the REST API token from the Connector’s API Access Token dialog; nothing was sent.',
  tokenTwice: 'This holds more than one token. Paste one; nothing was sent.',
  tooManyLinks: 'An issue holds at most 1,000 links. Name fewer records.',
  endAlreadyPast: 'This day is over already. Enter the last day on which the token works.',
} as const satisfies Record<FieldProblem, string>;

/** The words for one field of a refused form; undefined where that field is fine. */
export function fieldError(error: WireError | null, field: string): string | undefined {
  const found = error?.fields?.find((problem) => problem.field.split('.').at(-1) === field);
  return found && fieldWords[found.problem];
}
