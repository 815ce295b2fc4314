import type {
  AuthProvider,
  ConnectedApp,
  ExternalClientApplication,
  ExternalClientAppSettings,
  ExternalCredential,
  ExtlClntAppConfigurablePolicies,
  ExtlClntAppGlobalOauthSettings,
  ExtlClntAppOauthConfigurablePolicies,
  ExtlClntAppOauthSecuritySettings,
  ExtlClntAppOauthSettings,
  NamedCredential,
  PermissionSet,
  Profile,
  RemoteSiteSetting,
} from '@salesforce/types/metadata';

/** The kinds of metadata that a set-up is made of, with Salesforce's own type for each. */
export interface MetadataOf {
  readonly NamedCredential: NamedCredential;
  readonly ExternalCredential: ExternalCredential;
  readonly AuthProvider: AuthProvider;
  readonly ConnectedApp: ConnectedApp;
  readonly ExternalClientApplication: ExternalClientApplication;
  readonly ExtlClntAppOauthSettings: ExtlClntAppOauthSettings;
  readonly ExtlClntAppGlobalOauthSettings: ExtlClntAppGlobalOauthSettings;
  readonly ExtlClntAppOauthConfigurablePolicies: ExtlClntAppOauthConfigurablePolicies;
  readonly ExtlClntAppConfigurablePolicies: ExtlClntAppConfigurablePolicies;
  readonly ExtlClntAppOauthSecuritySettings: ExtlClntAppOauthSecuritySettings;
  readonly ExternalClientAppSettings: ExternalClientAppSettings;
  readonly PermissionSet: PermissionSet;
  readonly Profile: Profile;
  readonly RemoteSiteSetting: RemoteSiteSetting;
}

/** A kind's name is also the name of its file's root. */
export type Kind = keyof MetadataOf;

interface Place {
  readonly folder: string;
  readonly suffix: string;
}

/** Where Salesforce's tools look for each kind: the registry of @salesforce/source-deploy-retrieve 12.37.2. */
export const kinds = {
  NamedCredential: { folder: 'namedCredentials', suffix: 'namedCredential' },
  ExternalCredential: { folder: 'externalCredentials', suffix: 'externalCredential' },
  AuthProvider: { folder: 'authproviders', suffix: 'authprovider' },
  ConnectedApp: { folder: 'connectedApps', suffix: 'connectedApp' },
  ExternalClientApplication: { folder: 'externalClientApps', suffix: 'eca' },
  ExtlClntAppOauthSettings: { folder: 'extlClntAppOauthSettings', suffix: 'ecaOauth' },
  ExtlClntAppGlobalOauthSettings: { folder: 'extlClntAppGlobalOauthSets', suffix: 'ecaGlblOauth' },
  ExtlClntAppOauthConfigurablePolicies: { folder: 'extlClntAppOauthPolicies', suffix: 'ecaOauthPlcy' },
  ExtlClntAppConfigurablePolicies: { folder: 'extlClntAppPolicies', suffix: 'ecaPlcy' },
  ExtlClntAppOauthSecuritySettings: {
    folder: 'extlClntAppOauthSecuritySettings',
    suffix: 'ecaOauthSecurity',
  },
  ExternalClientAppSettings: { folder: 'settings', suffix: 'settings' },
  PermissionSet: { folder: 'permissionsets', suffix: 'permissionset' },
  Profile: { folder: 'profiles', suffix: 'profile' },
  RemoteSiteSetting: { folder: 'remoteSiteSettings', suffix: 'remoteSite' },
} as const satisfies Readonly<Record<Kind, Place>>;

export function isKind(name: string): name is Kind {
  return Object.hasOwn(kinds, name);
}

const names = Object.keys(kinds).filter(isKind);
const kindsBySuffix = new Map<string, Kind>(names.map((kind) => [kinds[kind].suffix.toLowerCase(), kind]));
const folders = new Set<string>(names.map((kind) => kinds[kind].folder.toLowerCase()));

/** Source form puts this after the suffix. */
const sourceEnd = /-meta\.xml$/i;

/** The kind that a file's suffix stands for, in source or Metadata API form; null for any other file. */
export function kindBySuffix(path: string): Kind | null {
  const suffix = path.replace(sourceEnd, '').split('.').pop() ?? '';
  return kindsBySuffix.get(suffix.toLowerCase()) ?? null;
}

/** Whether a file lies in a folder where metadata of a set-up belongs. */
export function isInFolderOfKinds(path: string): boolean {
  return folders.has(path.split('/').at(-2)?.toLowerCase() ?? '');
}

/** Whether a file has the very suffix Salesforce's tools look for. */
export function hasSuffixOf(kind: Kind, path: string): boolean {
  return path.replace(sourceEnd, '').endsWith(`.${kinds[kind].suffix}`);
}

export function isSourceForm(path: string): boolean {
  return sourceEnd.test(path);
}

/** The component's name: the file's, up to its first suffix that means anything. */
export function nameOf(path: string): string {
  const file = path.split('/').pop() ?? '';
  return decoded(
    file
      .replace(/\.xml$/i, '')
      .replace(/-meta$/i, '')
      .replace(/\.[A-Za-z]+$/, ''),
  );
}

/** Salesforce writes signs that file systems refuse as `%28`. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A sign that encodes nothing: it is the name itself.
    return name;
  }
}
