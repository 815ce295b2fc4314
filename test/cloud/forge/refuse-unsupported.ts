import type { Manifest } from './manifest';

const knownModules = new Set([
  'function',
  'consumer',
  'scheduledTrigger',
  'webtrigger',
  'jira:issuePanel',
  'jira:issueAction',
  'jira:adminPage',
  'jira:projectPage',
  'jira:globalPage',
  'jira:entityProperty',
]);
const knownSections = new Set(['app', 'modules', 'resources', 'translations', 'permissions']);
const knownAppKeys = new Set(['id', 'name', 'runtime', 'licensing']);

/** Throws for anything in the manifest that this cloud does not support, so that nothing is silently skipped. */
export function refuseUnsupported(manifest: Manifest): void {
  const unknown = [
    ...Object.keys(manifest.modules).filter((type) => !knownModules.has(type)),
    ...Object.keys(manifest).filter((section) => !knownSections.has(section)),
    ...Object.keys(manifest.app)
      .filter((key) => !knownAppKeys.has(key))
      .map((key) => `app.${key}`),
  ];
  if (unknown.length > 0) throw new Error(`not implemented by the local cloud: ${unknown.join(', ')}`);
}
