import type { Manifest } from './manifest';
import type { AppFacts } from './runtime/messages';

/** The one site the app is installed in. */
export const cloudId = '00000000-0000-4000-8000-000000000000';
export const siteAri = `ari:cloud:jira::site/${cloudId}`;

/** What an app learns about itself and its one installation. */
export function describeApp(manifest: Manifest): AppFacts {
  const { scopes, external } = manifest.permissions;
  return {
    appId: manifest.app.id.split('/').at(-1) ?? manifest.app.id,
    appVersion: '0.0.0-local',
    environmentId: 'local-environment',
    installationId: 'local-installation',
    permissions: { scopes, external },
  };
}
