import type { ObjectDef } from './object-def';
import { field, reference } from './standard-objects';

const common = { nameField: 'Id', shownToAll: true, compact: [], searched: [] } as const;
const theme = { color: '939393', icon: 'default' } as const;
const user = (name: string, relationship: string) =>
  reference(name, 'User', relationship, `${relationship} ID`, `${relationship}-ID`);

/**
 * What a set-up makes in an org, as queries reach it. Whoever may not view Setup is told that these objects do not exist:
 * the harsh reading, as nothing is published of what a user for the API alone gets.
 * @see https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_namedcredential.htm
 */
export const setUpObjects: readonly Omit<ObjectDef, 'custom'>[] = [
  {
    ...{ name: 'NamedCredential', label: 'Named Credential', plural: 'Named Credentials', theme, ...common },
    ...{ german: 'Benannte Anmeldeinformation', germanPlural: 'Benannte Anmeldeinformationen' },
    keyPrefix: '0XA',
    fields: [
      field('DeveloperName', 'string', 'Name'),
      field('Endpoint', 'string', 'Endpoint'),
      field('PrincipalType', 'picklist', 'Principal Type'),
    ],
  },
  {
    ...{ name: 'PermissionSet', label: 'Permission Set', plural: 'Permission Sets', theme, ...common },
    ...{ german: 'Berechtigungssatz', germanPlural: 'Berechtigungssätze', keyPrefix: '0PS' },
    fields: [
      field('Name', 'string', 'Permission Set Name'),
      field('Label', 'string', 'Permission Set Label'),
    ],
  },
  {
    ...{ name: 'PermissionSetAssignment', label: 'Permission Set Assignment', theme, ...common },
    plural: 'Permission Set Assignments',
    ...{ german: 'Berechtigungssatzzuweisung', germanPlural: 'Berechtigungssatzzuweisungen' },
    keyPrefix: '0Pa',
    fields: [
      user('AssigneeId', 'Assignee'),
      reference(
        'PermissionSetId',
        'PermissionSet',
        'PermissionSet',
        'Permission Set ID',
        'Berechtigungssatz-ID',
      ),
    ],
  },
  {
    ...{ name: 'ExternalDataUserAuth', label: 'External Data User Authentication', theme, ...common },
    plural: 'External Data User Authentications',
    ...{
      german: 'Authentifizierung für externe Daten',
      germanPlural: 'Authentifizierungen für externe Daten',
    },
    keyPrefix: '0XU',
    fields: [
      user('UserId', 'User'),
      field('ExternalDataSourceId', 'reference', 'External Data Source ID'),
      field('Username', 'string', 'Username'),
      field('Protocol', 'picklist', 'Authentication Protocol'),
    ],
  },
  {
    ...{ name: 'OauthToken', label: 'OAuth Token', plural: 'OAuth Tokens', theme, ...common },
    ...{ german: 'OAuth-Token', germanPlural: 'OAuth-Token', keyPrefix: '0CR' },
    fields: [
      field('AppName', 'string', 'App Name'),
      user('UserId', 'User'),
      field('LastUsedDate', 'datetime', 'Last Used Date'),
      field('UseCount', 'currency', 'Use Count'),
    ],
  },
];
