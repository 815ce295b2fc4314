import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startFixture } from '../fixture/start-fixture';
import { openVault } from './vault';

const token = 'eyJhbGciOiJIUzI1NiJ9.very-secret';
let dataDir: string;
beforeEach(async () => {
  dataDir = await mkdtemp(path.join(os.tmpdir(), 'forge-secrets-'));
});
afterEach(() => rm(dataDir, { recursive: true }));

test('a secret is read back after a restart, and no file holds it in plain text', async () => {
  const before = await startFixture({ dataDir });
  expect(await before.ask('setSecret', { key: 'token', value: token })).toEqual({});
  expect(before.forge.readPlain()).toEqual([]);
  await before.stop();
  for (const file of await readdir(dataDir)) {
    expect((await readFile(path.join(dataDir, file))).includes(token)).toBe(false);
  }
  const after = await startFixture({ dataDir });
  expect(await after.ask('getSecret', { key: 'token' })).toEqual({ value: token });
  expect(await after.ask('get', { key: 'token' })).toEqual({});
  await after.ask('removeSecret', { key: 'token' });
  expect(await after.ask('getSecret', { key: 'token' })).toEqual({});
  await after.stop();
});

test('only the owner can read the key of the secrets', async () => {
  openVault(dataDir);
  expect((await stat(path.join(dataDir, 'secrets.key'))).mode & 0o777).toBe(0o600);
});

test('a sealed text opens only under its own name and unchanged', () => {
  const vault = openVault(':memory:');
  const sealed = vault.seal('a', token);
  expect(vault.open('a', sealed)).toBe(token);
  expect(() => vault.open('b', sealed)).toThrow();
  expect(() => vault.open('a', (sealed.startsWith('A') ? 'B' : 'A') + sealed.slice(1))).toThrow();
});
