import type { Answers } from '../../../contract/setup/answers';
import { namesOf } from '../../names';
import { apiVersion } from '../files/package-xml';

/** Where Salesforce takes the secret of a principal: POST for its first, PUT for another. */
export const credentialAddress = `/services/data/v${apiVersion}/named-credentials/credential`;

/** What an API token consists of; whatever else was pasted is none. No sign of it means anything in JSON or to a shell. */
export const tokenSigns = 'A-Za-z0-9_=.-';

/** The JSON before the token and after it, in ASCII. */
export type CredentialBody = readonly [before: string, after: string];

/**
 * What stores the Jira token of the shared principal.
 * @see https://developer.salesforce.com/docs/atlas.en-us.chatterapi.meta/chatterapi/connect_requests_credential_input.htm
 */
export function credentialBody(answers: Answers): CredentialBody {
  const { external, principal } = namesOf(answers).jira;
  const json = JSON.stringify({
    externalCredential: external,
    principalName: principal,
    principalType: 'NamedPrincipal',
    authenticationProtocol: 'Basic',
    credentials: {
      username: { value: answers.jiraUser, encrypted: false },
      password: { value: '', encrypted: true },
    },
  });
  // The last one: whatever the account's address holds stands before it.
  const at = json.lastIndexOf('"value":""') + '"value":"'.length;
  return [inAscii(json.slice(0, at)), inAscii(json.slice(at))];
}

function inAscii(json: string): string {
  return json.replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
