import type { Manifest, ManifestFunction } from '../manifest';

/**
 * Seconds a function may run: as the manifest says, otherwise 55 for a queue consumer, a scheduled trigger or a web
 * trigger, and 25 for a resolver.
 * @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ (invocation limits)
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/ (timeoutSeconds)
 */
export function timeLimitOf(manifest: Manifest, declared: ManifestFunction): number {
  if (declared.timeoutSeconds !== undefined) return declared.timeoutSeconds;
  const { consumer, scheduledTrigger, webtrigger } = manifest.modules;
  const runsUnwatched = [...consumer, ...scheduledTrigger, ...webtrigger].some(
    (each) => each.function === declared.key,
  );
  return runsUnwatched ? 55 : 25;
}
