import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { inWords } from './in-words';

let appDir = '';
beforeEach(async () => {
  appDir = await mkdtemp(path.join(os.tmpdir(), 'in-words-'));
  await writeFile(path.join(appDir, 'en.json'), '{ "panel": { "title": "Panel" }, "flat.key": "Flat" }');
  await writeFile(path.join(appDir, 'de.json'), '{ "panel": { "title": "Bereich" }, "only": "Nur hier" }');
});
afterEach(() => rm(appDir, { recursive: true }));

const modules = (key: string) => ({ 'jira:issuePanel': [{ key: 'p', title: { i18n: key } }] });
const translations = (fallback: string) => ({
  resources: [
    { key: 'en-US', path: 'en.json' },
    { key: 'de-DE', path: 'de.json' },
  ],
  fallback: { default: fallback },
});

test.each([
  ['panel.title', 'en-US', 'Panel'],
  ['flat.key', 'en-US', 'Flat'],
  ['panel.title', 'de-DE', 'Panel'],
  ['only', 'de-DE', 'Nur hier'],
])('%s with the fallback %s is "%s"', async (key, fallback, title) => {
  const manifest = { modules: modules(key), translations: translations(fallback) };
  expect(await inWords(manifest, appDir)).toMatchObject({ modules: { 'jira:issuePanel': [{ title }] } });
});

test('a key without a text is refused, also where nothing is translated', async () => {
  const manifest = { modules: modules('panel.name'), translations: translations('en-US') };
  await expect(inWords(manifest, appDir)).rejects.toThrow('no text for the i18n key "panel.name"');
  await expect(inWords({ modules: modules('panel.title') }, appDir)).rejects.toThrow('"panel.title"');
});

test('plain titles stay as they are', async () => {
  const manifest = { modules: { 'jira:issuePanel': [{ key: 'p', title: 'Plain' }] } };
  expect(await inWords(manifest, appDir)).toEqual(manifest);
});
