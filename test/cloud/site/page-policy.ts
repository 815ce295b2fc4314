import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import type { Permissions } from '@forge/manifest';
import { load } from 'cheerio';
import * as z from 'zod/mini';
import type { Manifest } from '../forge/manifest';

/** `@forge/manifest` validates its shape completely. Here it is passed on unchanged. */
const permissions = z.custom<Permissions>((value) => typeof value === 'object' && value !== null);

/**
 * The Content Security Policy that production puts on a Custom UI page, built by the platform's own package
 * `@forge/csp` from the manifest and the page. Only the report address is ours.
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
