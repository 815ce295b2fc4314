import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(__dirname, '../../..');
const plugin = pathToFileURL(path.join(root, 'static/shared/bridge/parts-of-bridge.mjs')).href;

/** How the build of a page ends that consists of this code alone; jest cannot load Vite itself. */
function buildOf(code: string) {
  const program = `
    import { build } from 'vite';
    import { partsOfBridge } from '${plugin}';
    const page = { name: 'page', resolveId: { filter: { id: /^page$/ }, handler: (id) => id } };
    page.load = { filter: { id: /^page$/ }, handler: () => ${JSON.stringify(code)} };
    const plugins = [page, partsOfBridge()];
    const options = { write: false, rolldownOptions: { input: 'page' } };
    await build({ configFile: false, logLevel: 'silent', plugins, build: options });
  `;
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { cwd: root, encoding: 'utf8' });
}

test('a page is built with the parts of the bridge it names', () => {
  const { status, stderr } = buildOf(
    "import { router, view } from '@forge/bridge'; router.open(''); view.close();",
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
});

test.each([
  [
    'a part of the bridge',
    "import { showFlag } from '@forge/bridge'; showFlag({});",
    '"showFlag" is not exported',
  ],
  ['a part of its view', "import { view } from '@forge/bridge'; view.submit();", 'Import `submit`'],
])('%s that pages are not given fails the build by its name', (_, code, message) => {
  const { status, stderr } = buildOf(code);
  expect(status).toBe(1);
  expect(stderr).toContain(message);
});
