import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { inWords } from './in-words';

const functionEntry = z.looseObject({
  key: z.string(),
  handler: z.string().check(z.regex(/^\w+\.\w+$/)),
  timeoutSeconds: z.optional(z.int().check(z.minimum(1), z.maximum(900))),
});

const consumer = z.looseObject({ key: z.string(), queue: z.string(), function: z.string() });

/** Only the licence filter is known here, and every app counts as licensed. */
const scheduledTrigger = z.strictObject({
  key: z.string(),
  function: z.string(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']),
  filter: z.optional(z.strictObject({ appIsLicensed: z.optional(z.boolean()) })),
});

const output = z.strictObject({
  key: z.string(),
  statusCode: z.int(),
  body: z.optional(z.string().check(z.maxLength(1_024))),
  contentType: z.optional(z.string()),
});

/**
 * A static one declares its answers, a dynamic one, which is the default, may not. Requests that the platform itself
 * authenticates are in its tooling and not documented, and refused here.
 */
const webTrigger = z.strictObject({
  key: z.string(),
  function: z.string(),
  response: z._default(
    z.discriminatedUnion('type', [
      z.strictObject({ type: z.literal('static'), outputs: z.array(output).check(z.maxLength(20)) }),
      z.strictObject({ type: z.literal('dynamic') }),
    ]),
    { type: 'dynamic' },
  ),
  urlFormat: z._default(z.enum(['v1', 'v2']), 'v1'),
});

const moduleEntry = z.looseObject({
  key: z.string(),
  title: z.optional(z.string()),
  resource: z.optional(z.string()),
  resolver: z.optional(z.looseObject({ function: z.string() })),
});

const address = z.union([z.string(), z.looseObject({ address: z.string() })]);

const manifestShape = z.looseObject({
  app: z.looseObject({
    id: z.string(),
    runtime: z.looseObject({ name: z.string(), memoryMB: z.optional(z.int()) }),
  }),
  modules: z.catchall(
    z.object({
      function: z.array(functionEntry),
      consumer: z._default(z.array(consumer), []),
      scheduledTrigger: z._default(z.array(scheduledTrigger), []),
      webtrigger: z._default(z.array(webTrigger), []),
    }),
    z.array(moduleEntry),
  ),
  resources: z._default(z.array(z.looseObject({ key: z.string(), path: z.string() })), []),
  permissions: z._default(
    z.looseObject({
      scopes: z._default(z.array(z.string()), []),
      external: z._default(
        z.looseObject({ fetch: z.optional(z.looseObject({ backend: z.optional(z.array(address)) })) }),
        {},
      ),
    }),
    { scopes: [], external: {} },
  ),
});

/** What the cloud reads from manifest.yml. Keys it does not know are kept unchanged. */
export type Manifest = z.output<typeof manifestShape>;
export type ManifestFunction = z.output<typeof functionEntry>;
export type WebTrigger = z.output<typeof webTrigger>;
export type ScheduledTrigger = z.output<typeof scheduledTrigger>;

/**
 * Reads an app's manifest.yml, with the texts its modules name by key. Rejects with the name of anything malformed. Does not
 * replace `@forge/manifest`'s validation.
 */
export async function readManifest(appDir: string): Promise<Manifest> {
  const manifest: unknown = parse(await readFile(path.join(appDir, 'manifest.yml'), 'utf8'));
  return manifestShape.parse(await inWords(manifest, appDir));
}

/** The addresses the app's functions may fetch, as declared. */
export function backendAddresses(manifest: Manifest): readonly string[] {
  const declared = manifest.permissions.external.fetch?.backend ?? [];
  return declared.map((entry) => (typeof entry === 'string' ? entry : entry.address));
}

/** The declared function of a key. Throws for a key that is not in the manifest. */
export function getFunction(manifest: Manifest, key: string): ManifestFunction {
  const found = manifest.modules.function.find((entry) => entry.key === key);
  if (!found) throw new Error(`manifest.yml declares no function "${key}"`);
  return found;
}
