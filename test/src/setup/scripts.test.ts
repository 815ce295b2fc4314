import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleOf } from '../../../src/setup/bundle-of';
import { forApex, forPowerShell, forShell } from '../../../src/setup/bundle/files/quote';
import { kindsOfBundle, someAnswers } from './sample-answers';

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
  'apex run') echo "1|USER_DEBUG|[1]|ERROR|jira-check: myself=401 permissions=- missing=- project=-" ;;
esac
`;

const hostile = { integrationUser: "o'brien+$(id)`id`;x@acme.com" };

function run(script: string, args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  for (const { path: place, text } of bundleOf(someAnswers(hostile))) {
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
  });
  const made = existsSync(calls)
    ? readFileSync(calls, 'utf8')
        .split('--\n')
        .map((call) => call.split('\n').filter(Boolean))
    : [];
  return { status, stdout, stderr, calls: made.filter((call) => call.length > 0) };
}

const deployed = (calls: readonly (readonly string[])[]) =>
  calls
    .filter(([, verb]) => verb === 'deploy')
    .map((call) => `${call[4]}${call.includes('--dry-run') ? ' tried' : ''}`);

test('deploys the stages in order, each after a trial, with hostile words whole', () => {
  const { status, calls } = run('deploy.sh', ['my org; x']);
  expect(status).toBe(0);
  expect(deployed(calls)).toEqual(['1-app tried', '1-app', '2-rest tried', '2-rest']);
  expect(calls.find(([, verb]) => verb === 'assign')).toEqual([
    'org',
    'assign',
    'permset',
    '--name',
    'Jira_Link_Users',
    '--on-behalf-of',
    hostile.integrationUser,
    '--target-org',
    'my org; x',
  ]);
});

test('without an org nothing is called', () => {
  expect(run('deploy.sh', [])).toMatchObject({ status: 2, calls: [] });
});

test('another org is refused before anything is done', () => {
  const { status, calls, stderr } = run('deploy.sh', ['other'], {
    INSTANCE: 'https://acme.my.salesforce.com.evil.test',
  });
  expect(status).toBe(1);
  expect(calls.map(([first, second]) => `${first} ${second}`)).toEqual(['org display']);
  expect(stderr).toContain('sf org login web');
});

test('a name that is taken stops the deployment, and later its undo', () => {
  const first = run('deploy.sh', ['org'], { THERE: 'Jira_Link.eca' });
  expect(first).toMatchObject({ status: 3 });
  expect(deployed(first.calls)).toEqual([]);
  expect(first.stderr).toContain('Jira_Link.eca');
  rmSync(path.join(folder, 'calls'));
  expect(deployed(run('undo.sh', ['org']).calls)).toEqual([]);
  expect(deployed(run('undo.sh', ['org', '--all']).calls)).toEqual(['undo tried', 'undo']);
});

test('a trial that fails is the end', () => {
  const { status, calls } = run('deploy.sh', ['org'], { FAILS: 'yes' });
  expect(status).not.toBe(0);
  expect(deployed(calls)).toEqual(['1-app tried']);
});

test('undo takes the permission sets back first', () => {
  const { status, calls } = run('undo.sh', ['org']);
  expect(status).toBe(0);
  expect(calls.map(([first, second]) => `${first} ${second}`)).toEqual([
    'org display',
    'apex run',
    'project deploy',
    'project deploy',
  ]);
});

test('check prints the line to paste, and changes nothing', () => {
  const { status, stdout, calls } = run('check.sh', ['org']);
  expect(status).toBe(0);
  expect(stdout.split('\n')).toContain('jira-check: myself=401 permissions=- missing=- project=-');
  expect(calls.map(([first]) => first).sort()).toEqual(['apex', 'data', 'data', 'org']);
});

test.each(["o'brien", '$(id)', '`id`', '"; rm', '\\', '!x', '*', ' ', ''])(
  'a shell reads %p back as it was',
  (word) => {
    const { stdout } = spawnSync('sh', ['-c', `printf '%s' ${forShell(word)}`], { encoding: 'utf8' });
    expect(stdout).toBe(word);
  },
);

test('quotes of every kind are doubled for PowerShell, and escaped for Apex', () => {
  expect(forPowerShell("a'b‘c’d‚e‛f$(x)`n")).toBe("'a''b‘‘c’’d‚‚e‛‛f$(x)`n'");
  expect(forApex("a'b\\c")).toBe("'a\\'b\\\\c'");
});

test.each([forShell, forPowerShell, forApex])('a line break is refused in a script', (quote) => {
  expect(() => quote('a\nb')).toThrow(TypeError);
});

/** Reads PowerShell's strings, blocks and comments: gives what is still open at the end of the script. */
function leftOpen(text: string): string {
  let open = '';
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const inside = open.at(-1) ?? '';
    if (inside === "'" || inside === '"') {
      if (inside === '"' && char === '`') at += 1;
      else if (char === inside && text.charAt(at + 1) === inside) at += 1;
      else if (char === inside) open = open.slice(0, -1);
    } else if (char === '#') at = text.indexOf('\n', at);
    else if (/['"({[]/.test(char)) open += char;
    else if (/[)}\]]/.test(char)) {
      if (inside !== { ')': '(', '}': '{', ']': '[' }[char]) return `${char} at ${text.slice(at - 40, at)}`;
      open = open.slice(0, -1);
    }
  }
  return open;
}

test.each(Object.entries(kindsOfBundle))(
  '%s: PowerShell scripts close what they open, in ASCII with Windows’ line ends',
  (_name, changed) => {
    const scripts = bundleOf(someAnswers({ ...changed, ...hostile })).filter(({ path: place }) =>
      place.endsWith('.ps1'),
    );
    expect(scripts).toHaveLength(3);
    for (const { text } of scripts) {
      expect(leftOpen(text)).toBe('');
      expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  },
);
