import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleOf } from '../../../src/setup/bundle-of';
import { zipOf } from '../../../src/setup/zip-of';
import { everything, someAnswers } from './sample-answers';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'set-up-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command on a file with this text; gives its exit code, what it said, and the zip it wrote. */
function run(answers: string, zone = 'UTC', args?: readonly string[]) {
  const [from, to] = [path.join(folder, 'answers.json'), path.join(folder, 'out.zip')];
  writeFileSync(from, answers);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'test/run/setup-bundle.ts', ...(args ?? [from, to])],
    { env: { ...process.env, TZ: zone, INIT_CWD: folder }, encoding: 'utf8' },
  );
  return { status, said: `${stdout}${stderr}`, zip: existsSync(to) ? readFileSync(to) : null };
}

test.each(['Pacific/Kiritimati', 'America/Los_Angeles'])(
  'in %s the command writes the same bytes as the page',
  (zone) => {
    const { status, zip } = run(JSON.stringify(everything), zone);
    expect(status).toBe(0);
    expect(zip?.equals(zipOf(bundleOf(someAnswers())))).toBe(true);
  },
);

test('every wrong field is named with what to do, and nothing is written', () => {
  const { status, said, zip } = run(
    JSON.stringify({ ...everything, siteAddress: 'http://x', objects: [{ name: 'no', fields: [] }] }),
  );
  expect(status).toBe(1);
  expect(said).toContain('siteAddress: has to begin with https://.');
  expect(said).toContain('objects (no): not the API name of an object.');
  expect(said).not.toContain('at setupBundle');
  expect(zip).toBeNull();
});

test('what is no JSON is told so', () => {
  const { status, said, zip } = run('{ nothing');
  expect([status, zip]).toEqual([1, null]);
  expect(said).toContain('is not JSON');
});

test.each([
  ['no arguments', [], 'Usage: npm run setup-bundle -- answers.json out.zip'],
  ['one argument', ['answers.json'], 'Usage:'],
  ['three arguments', ['answers.json', 'out.zip', 'x'], 'Usage:'],
  [
    'answers that are not there',
    ['none.json', 'out.zip'],
    'none.json is not there. A bundle made in Jira has',
  ],
  ['answers that are a folder', ['.', 'out.zip'], 'cannot be read'],
  [
    'a folder that is not there',
    ['answers.json', 'none/out.zip'],
    'The folder of none/out.zip is not there.',
  ],
  ['the answers themselves as target', ['answers.json', 'answers.json'], 'does not end in .zip'],
])('%s: what to do is said, and nothing is written', (_name, args, words) => {
  const answers = JSON.stringify(everything);
  const { status, said, zip } = run(answers, 'UTC', args);
  expect([status, zip]).toEqual([1, null]);
  expect(said).toContain(words);
  expect(said).not.toMatch(/^\s+at /m);
  expect(readFileSync(path.join(folder, 'answers.json'), 'utf8')).toBe(answers);
});

test('paths begin where npm was called, and a zip that was there is replaced and told', () => {
  const args = ['answers.json', 'out.zip'];
  expect(run(JSON.stringify(everything), 'UTC', args).said).toContain('out.zip: 44 files. Begin');
  expect(run(JSON.stringify(everything), 'UTC', args).said).toContain('in place of the zip that was there');
});
