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
import { metadataPlaces } from '../../metadata-places';

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

/** A kind's name is also the name of its file's root. Each has its place in the table that the bundle is made by, too. */
export type Kind = keyof MetadataOf;

export function isKind(name: string): name is Kind {
  return Object.hasOwn(metadataPlaces satisfies Readonly<Record<Kind, unknown>>, name);
}

const names = Object.keys(metadataPlaces).filter(isKind);
const kindsBySuffix = new Map<string, Kind>(
  names.map((kind) => [metadataPlaces[kind].suffix.toLowerCase(), kind]),
);
const folders = new Set<string>(names.map((kind) => metadataPlaces[kind].folder.toLowerCase()));

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
  // They look for small letters.
  return path.replace(/-meta\.xml$/, '').endsWith(`.${metadataPlaces[kind].suffix}`);
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
