import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { connectorHosts } from '../src/adapters/connector/hosts';
import { mirror, mirrorKey } from '../src/contract/links/mirror';
import * as handlers from '../src/index';
import { scopeOfJiraCall } from './cloud/forge/proxy/scope-of-jira-call';

const app = path.resolve(__dirname, '..');
const keyed = z.looseObject({ key: z.string() });
const resolved = z.looseObject({ resource: z.string(), resolver: z.object({ function: z.string() }) });
const shape = z.looseObject({
  app: z.looseObject({ runtime: z.looseObject({ name: z.string() }) }),
  modules: z.catchall(
    z.object({
      function: z.array(
        z.object({ key: z.string(), handler: z.string(), timeoutSeconds: z.optional(z.int()) }),
      ),
      consumer: z.array(z.object({ key: z.string(), queue: z.string(), function: z.string() })),
      webtrigger: z.array(z.object({ key: z.string(), function: z.string() })),
      scheduledTrigger: z.array(z.object({ key: z.string(), function: z.string(), interval: z.string() })),
      'jira:entityProperty': z.array(
        z.object({
          key: z.string(),
          entityType: z.string(),
          propertyKey: z.string(),
          values: z.array(z.object({ path: z.string(), type: z.string(), searchAlias: z.string() })),
        }),
      ),
    }),
    z.array(z.intersection(keyed, resolved)),
  ),
  resources: z.array(z.object({ key: z.string(), path: z.string() })),
  permissions: z.object({
    scopes: z.array(z.string()),
    content: z.object({ styles: z.array(z.string()) }),
    external: z.looseObject({
      fetch: z.strictObject({ backend: z.array(z.object({ address: z.string(), inScopeEUD: z.boolean() })) }),
    }),
  }),
});

const manifest = shape.parse(parse(readFileSync(path.join(app, 'manifest.yml'), 'utf8')));
const {
  function: functions,
  consumer: consumers,
  scheduledTrigger: triggers,
  webtrigger: webTriggers,
  'jira:entityProperty': properties,
  ...surfaces
} = manifest.modules;

/** Every surface of the app, whatever its module type. */
const placed = Object.values(surfaces).flat();

/** FULL holds every validator but the one for triggers' scopes (@forge/manifest out/processor). */
test.each([ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER])(
  'Forge’s own validation has nothing to say: %s',
  async (type) => {
    const validation = ProcessorBuilder.instance()
      .withValidation(type)
      .withOptions({ deprecatedRuntimes: [] });
    const { success, errors = [] } = await validation.build().process();
    expect(errors.map(({ level, line, message }) => `${level} ${String(line)}: ${message}`)).toEqual([]);
    expect(success).toBe(true);
  },
);

test('the runtime is the one we chose', () => {
  expect(manifest.app.runtime.name).toBe('nodejs22.x');
});

test('every function’s handler is exported, and nothing else is', () => {
  const wanted = functions.map(({ handler }) => handler);
  expect(
    Object.keys(handlers)
      .map((name) => `index.${name}`)
      .sort(),
  ).toEqual(wanted.sort());
});

test('every function is called by a page, a queue, a clock or the web, and what they call is a function', () => {
  const used = new Set([
    ...placed.map(({ resolver }) => resolver.function),
    ...[...consumers, ...triggers, ...webTriggers].map((caller) => caller.function),
  ]);
  expect([...used].sort()).toEqual(functions.map(({ key }) => key).sort());
});

test('what works runs off has fifteen minutes, and its queue is the one the code names', () => {
  const [consumer, ...others] = consumers;
  expect(others).toEqual([]);
  const worker = functions.find(({ key }) => key === consumer?.function);
  expect(worker).toMatchObject({ handler: 'index.workRuns', timeoutSeconds: 900 });
  const source = readFileSync(path.join(app, 'src/adapters/forge/run-events.ts'), 'utf8');
  expect(source).toContain(`new Queue({ key: '${consumer?.queue ?? ''}' })`);
});

test('no function key is longer than the platform allows', () => {
  expect(functions.filter(({ key }) => key.length > 23)).toEqual([]);
});

test('every resource is used, and every one used is declared', () => {
  const used = new Set(placed.map(({ resource }) => resource));
  expect([...used].sort()).toEqual(manifest.resources.map(({ key }) => key).sort());
});

test.each(manifest.resources)('the page of resource $key has its source', ({ path: folder }) => {
  expect(path.basename(folder)).toBe('build');
  expect(existsSync(path.join(app, path.dirname(folder), 'index.html'))).toBe(true);
});

test('the app reaches the hosts of its regions and Salesforce, no other, and says that personal data goes there', () => {
  const declared = manifest.permissions.external.fetch.backend;
  const hosts = [...Object.values(connectorHosts), '*.my.salesforce.com'].map((address) => ({
    address,
    inScopeEUD: true,
  }));
  expect(declared).toEqual(expect.arrayContaining(hosts));
  expect(declared).toHaveLength(hosts.length);
});

test('the scopes are those the code uses', () => {
  const used = sources(path.join(app, 'src')).flatMap((file) => scopesOf(readFileSync(file, 'utf8')));
  expect([...new Set(used)].sort()).toEqual([...manifest.permissions.scopes].sort());
});

test('JQL finds the mirror and the mark of a reminder under their own keys', () => {
  expect(properties.map(({ entityType, propertyKey }) => ({ entityType, propertyKey }))).toEqual([
    { entityType: 'issue', propertyKey: mirrorKey },
    { entityType: 'issue', propertyKey: 'salesforce-token-reminder' },
  ]);
});

test('what JQL finds is in the mirror', () => {
  const ofMirror = properties.filter(({ propertyKey }) => propertyKey === mirrorKey);
  const paths = ofMirror.flatMap(({ values }) => values.map(({ path: value }) => value));
  const flat = Object.keys(mirror.shape);
  expect(paths.filter((value) => !flat.includes(value))).toEqual([]);
});

function sources(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return entries.filter((name) => name.endsWith('.ts')).map((name) => path.join(folder, name));
}

/** What a source file needs: each Jira call is a `route`, with its method (if it is no GET) after it; storage is `kvs`,
 * and reports of accounts are `privacy`. */
function scopesOf(source: string): readonly string[] {
  const calls = source.split('route`').slice(1);
  const jira = calls.map((call) =>
    scopeOfJiraCall(/method: '(\w+)'/.exec(call)?.[1] ?? 'GET', call.split('`', 1)[0] ?? ''),
  );
  const storage = source.includes("from '@forge/kvs'") ? ['storage:app'] : [];
  const reports = source.includes('privacy.reportPersonalData') ? ['report:personal-data'] : [];
  return [...jira, ...storage, ...reports];
}
