import type {
  AuthProvider,
  ConnectedApp,
  ExternalClientApplication,
  ExternalCredential,
  ExtlClntAppConfigurablePolicies,
  ExtlClntAppGlobalOauthSettings,
  ExtlClntAppOauthConfigurablePolicies,
  ExtlClntAppOauthSettings,
  NamedCredential,
  PermissionSet,
} from '@salesforce/types/metadata';

/** Salesforce's type with its lists optional, as they are in a file. */
type InFile<T> = Partial<Pick<T, ListsOf<T>>> & Omit<T, ListsOf<T>>;
type ListsOf<T> = { [K in keyof T]-?: T[K] extends readonly unknown[] ? K : never }[keyof T];

interface Bodies {
  readonly AuthProvider: InFile<AuthProvider>;
  readonly ConnectedApp: InFile<ConnectedApp>;
  readonly ExternalClientApplication: InFile<ExternalClientApplication>;
  readonly ExternalCredential: InFile<ExternalCredential>;
  readonly ExtlClntAppConfigurablePolicies: InFile<ExtlClntAppConfigurablePolicies>;
  readonly ExtlClntAppGlobalOauthSettings: InFile<ExtlClntAppGlobalOauthSettings>;
  readonly ExtlClntAppOauthConfigurablePolicies: InFile<ExtlClntAppOauthConfigurablePolicies>;
  readonly ExtlClntAppOauthSettings: InFile<ExtlClntAppOauthSettings>;
  readonly NamedCredential: InFile<NamedCredential>;
  readonly PermissionSet: InFile<PermissionSet>;
}

type ComponentType = keyof Bodies;

/** A thing that the bundle puts into an org: its type, its API name, and what its file says. */
export type Component = {
  readonly [T in ComponentType]: { readonly type: T; readonly name: string; readonly body: Bodies[T] };
}[ComponentType];

/**
 * Deployed first: the app with its settings, and whom it admits. Salesforce's guide wants the app before its policies.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.meta_configure_external_client_app_policies.htm&type=5
 */
export type Stage = 'app' | 'rest';
export type StagedComponent = Component & { readonly stage: Stage };
