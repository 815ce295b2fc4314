import path from 'node:path';
import { startFixture } from './fixture/start-fixture';
import { backendAddresses, readManifest, type Manifest } from './manifest';
import { refuseUnsupported } from './refuse-unsupported';

test("the app's own manifest is read, and needs nothing that is missing here", async () => {
  const manifest = await readManifest(path.join(__dirname, '../../..'));
  expect(() => refuseUnsupported(manifest)).not.toThrow();
  expect(backendAddresses(manifest)).toContain('https://sfjc.integration.appfire.app');
});

test.each<[string, (manifest: Manifest) => Manifest]>([
  ['trigger', (manifest) => ({ ...manifest, modules: { ...manifest.modules, trigger: [{ key: 't' }] } })],
  [
    'jira:issueGlance',
    (manifest) => ({ ...manifest, modules: { ...manifest.modules, 'jira:issueGlance': [{ key: 'g' }] } }),
  ],
  ['remotes', (manifest) => ({ ...manifest, remotes: [] })],
  ['app.storage', (manifest) => ({ ...manifest, app: { ...manifest.app, storage: {} } })],
])('%s is refused at the start', async (name, adapt) => {
  await expect(startFixture({ adapt })).rejects.toThrow(`not implemented by the local cloud: ${name}`);
});
