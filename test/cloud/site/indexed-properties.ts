import * as z from 'zod/mini';
import type { Manifest } from '../forge/manifest';
import type { IndexedProperty } from '../jira/property-index';

const entityProperty = z.object({
  entityType: z.string(),
  propertyKey: z.string(),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'date', 'user']),
      searchAlias: z.exactOptional(z.string()),
    }),
  ),
});

/** The values inside issue properties that the manifest makes searchable. */
export function readIndexedProperties(manifest: Manifest): readonly IndexedProperty[] {
  const declared = Object.hasOwn(manifest.modules, 'jira:entityProperty')
    ? manifest.modules['jira:entityProperty']
    : [];
  return z
    .array(entityProperty)
    .parse(declared)
    .filter(({ entityType }) => entityType === 'issue')
    .flatMap(({ propertyKey, values }) => values.map((value) => ({ propertyKey, ...value })));
}
