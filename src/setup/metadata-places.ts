/**
 * Where the files of each type lie and how they end, as the registry of `@salesforce/source-deploy-retrieve` 12.37.2 has it.
 * That library skips a file of another folder or ending without a word: the bundle is made by this table, and the checker
 * reads by it.
 */
export const metadataPlaces = {
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
} as const;
