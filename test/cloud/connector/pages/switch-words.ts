import type { Switches } from '../switches';

/** What each switch decides, in words. */
export const switchWords: Readonly<Record<keyof Switches, string>> = {
  associateNew: 'Associating a new record',
  associateExisting: 'Associating a linked record, no upsert',
  associateUpsert: 'Associating a linked record, with upsert',
  omittedFlags: 'Flags that were not sent, in lists',
  presets: 'Flags of an association',
  issueKey: 'An issue key in place of an id',
  unknownIssue: 'Listing an unknown issue',
  unknownTarget: 'Unknown record, object not enabled, project not bound',
  shortRecordId: 'A 15-character record id',
  noAssociations: 'Listing an issue without associations',
  bulkOk: 'Associating many',
  emptyReplace: 'Replacing all by none',
  bulkDuplicate: 'Flags of a record already linked, in bulk',
  overLimit: 'More than 1000 on one issue',
  pushOk: 'A push that worked',
  pushWrongProject: 'A push with a wrong project',
  pushWithoutAssociation: 'A push without an association',
  pushForbidden: 'A push that is forbidden',
  connectionExpired: 'Salesforce authorization has lapsed',
  badTokenStatus: 'A bad token: status',
  badTokenBody: 'A bad token: body',
  unknownRoute: 'An unknown route or method',
  issueProperty: 'The property on Jira issues that JQL searches',
  latencyMs: 'Delay of every answer, in milliseconds',
};
