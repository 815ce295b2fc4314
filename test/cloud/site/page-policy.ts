import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { Permissions } from '@forge/manifest';
import { load } from 'cheerio';
import * as z from 'zod/mini';
import type { Manifest } from '../forge/manifest';

/** Its shape is what `@forge/manifest` validates in full; here it is passed on as it is. */
const permissions = z.custom<Permissions>((value) => typeof value === 'object' && value !== null);

/**
 * The Content Security Policy production puts on a Custom UI page, made by the platform's own package `@forge/csp`
 * from the manifest and the page. Only the address violations are reported to is ours.
 */
export function pagePolicy(page: string, manifest: Manifest, siteOrigin: string, reportPath: string): string {
  const processing = new CSPProcessingService({ info: () => undefined }, load);
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: processing.getCspDetails(page, permissions.parse(manifest.permissions)),
    microsEnv: 'prod',
    hostname: siteOrigin,
  });
  return [
    ...directives.filter((directive) => !directive.startsWith('report-uri')),
    `report-uri ${reportPath}`,
  ].join('; ');
}
