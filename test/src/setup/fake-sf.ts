import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleOf } from '../../../src/setup/bundle-of';
import { someAnswers } from './sample-answers';

/** Each test’s own, in which the bundle is unpacked. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "set up'"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A `sf` that writes down each word it is called with, one a line, and does what the environment says. */
const fakeSf = `#!/bin/sh
for word in "$@"; do printf '%s\\n' "$word"; done >> "$CALLS"
printf -- '--\\n' >> "$CALLS"
case "$1 $2" in
  'org display') printf '{"instanceUrl": "%s"}\\n' "$INSTANCE" ;;
  'project retrieve')
    while [ "$1" != --target-metadata-dir ]; do shift; done
    mkdir -p "$2"; : > "$2/package.xml"
    if [ -n "\${THERE:-}" ]; then : > "$2/$THERE"; fi ;;
  'project deploy') [ -z "\${FAILS:-}" ] ;;
  'api request') cat >> "$CALLS.sent"; echo >> "$CALLS.sent"; case " \${REFUSES:-} " in *" $6 "*) exit 1 ;; esac ;;
  'apex run') echo "1|USER_DEBUG|[1]|ERROR|jira-check: myself=401 permissions=- missing=- project=-" ;;
esac
`;

/** Answers that a shell might take for its own words. */
export const hostile = {
  integrationUser: "o'brien+$(id)`id`;x@acme.com",
  jiraUser: "o'b+$(id)\\u0000ü@acme.com",
};

/** Runs a script of the bundle in the test’s folder. */
export function run(
  script: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  input = '',
  answers: Parameters<typeof someAnswers>[0] = {},
) {
  for (const { path: place, text } of bundleOf(someAnswers({ ...hostile, ...answers }))) {
    mkdirSync(path.join(folder, path.dirname(place)), { recursive: true });
    writeFileSync(path.join(folder, place), text);
  }
  const bin = path.join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'sf'), fakeSf);
  chmodSync(path.join(bin, 'sf'), 0o755);
  const calls = path.join(folder, 'calls');
  const { status, stdout, stderr } = spawnSync('sh', [path.join(folder, 'scripts', script), ...args], {
    env: {
      PATH: `${bin}:${process.env['PATH']}`,
      CALLS: calls,
      INSTANCE: 'https://acme.my.salesforce.com',
      ...environment,
    },
    encoding: 'utf8',
    input,
  });
  const made = existsSync(calls)
    ? readFileSync(calls, 'utf8')
        .split('--\n')
        .map((call) => call.split('\n').filter(Boolean))
    : [];
  const sent = existsSync(`${calls}.sent`) ? readFileSync(`${calls}.sent`, 'utf8').trim().split('\n') : [];
  return { status, stdout, stderr, sent, calls: made.filter((call) => call.length > 0) };
}

/** The deployments among the calls. */
export const deployed = (calls: readonly (readonly string[])[]) =>
  calls
    .filter(([, verb]) => verb === 'deploy')
    .map((call) => `${call[4]}${call.includes('--dry-run') ? ' tried' : ''}`);

/** Forgets what was called so far. */
export function forgetCalls(): void {
  rmSync(path.join(folder, 'calls'));
}
