import type { Manifest, ManifestFunction } from '../manifest';

/**
 * Seconds a function may run: what the manifest says, else 55 for a queue's consumer and 25 for a resolver.
 * @see https://developer.atlassian.com/platform/forge/platform-quotas-and-limits/ (invocation limits)
 */
export function timeLimitOf(manifest: Manifest, declared: ManifestFunction): number {
  if (declared.timeoutSeconds !== undefined) return declared.timeoutSeconds;
  const consumes = manifest.modules.consumer.some((consumer) => consumer.function === declared.key);
  return consumes ? 55 : 25;
}
