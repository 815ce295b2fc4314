import type { Switches } from '../switches';

/** Describes what each switch decides. */
export const switchWords: Readonly<Record<keyof Switches, string>> = {
  badClientStatus: 'Status of a wrong consumer secret',
  flowNotEnabled: 'Error of an app without client credentials',
  identityHost: 'Host of the identity address',
  instanceUrl: 'Host of instance_url',
  stagedSecret: 'When a staged secret is good',
  sameToken: 'Client credentials asked twice',
  approvedBefore: 'A person who allowed the app before',
  unknownApp: 'Where a browser learns of an unknown app',
  propagationMinutes: 'Minutes until a deployed app is known',
  loginsAnHour: 'Log-ins of a user within an hour',
  formerDomain: 'The former My Domain of a renamed org',
  newestVersion: 'Newest API version',
  unknownVersion: 'A newer API version',
  hiddenRecord: 'A record that sharing hides',
  deletedRecord: 'A record that was deleted',
  credentialsWithoutSetup: 'External Credentials for who may not view Setup',
  searchWords: 'What text search finds of a word',
  searchWildcards: '* and ? in a search',
  batchIds: 'Ids in a batch of records',
  latencyMs: 'Added to every answer (ms)',
};
