import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleOf } from '../../../src/setup/bundle-of';
import { someAnswers } from './sample-answers';

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

const hostile = { integrationUser: "o'brien+$(id)`id`;x@acme.com", jiraUser: "o'b+$(id)\\u0000ü@acme.com" };

function run(
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

describe('another bundle in the same folder', () => {
  const others = {
    'with other names': { answers: { prefix: 'X_' }, environment: {} },
    'for another org': {
      answers: { myDomain: 'acme--uat.sandbox.my.salesforce.com' },
      environment: { INSTANCE: 'https://acme--uat.sandbox.my.salesforce.com' },
    },
  };

  test.each(Object.entries(others))(
    '%s knows nothing by the first one’s look',
    (_, { answers, environment }) => {
      expect(run('deploy.sh', ['org']).status).toBe(0);
      rmSync(path.join(folder, 'calls'));
      for (const options of [[], ['--replace']]) {
        const { status, stderr, calls } = run('deploy.sh', ['org', ...options], environment, '', answers);
        expect(status).toBe(3);
        expect(stderr).toContain('Unpack this bundle into a folder of its own.');
        expect(deployed(calls)).toEqual([]);
      }
      const undone = run('undo.sh', ['org'], environment, '', answers);
      expect(undone.status).toBe(3);
      expect(deployed(undone.calls)).toEqual([]);
    },
  );

  test('the first one may be deployed again, and undone', () => {
    expect(run('deploy.sh', ['org']).status).toBe(0);
    expect(run('deploy.sh', ['org'])).toMatchObject({ status: 3 });
    expect(run('deploy.sh', ['org', '--replace']).status).toBe(0);
    rmSync(path.join(folder, 'calls'));
    expect(deployed(run('undo.sh', ['org']).calls)).toEqual(['undo tried', 'undo']);
  });
});

test('a trial that fails is the end', () => {
  const { status, calls } = run('deploy.sh', ['org'], { FAILS: 'yes' });
  expect(status).not.toBe(0);
  expect(deployed(calls)).toEqual(['1-app tried']);
});

test('what is named after the org is given to people, once the rest is there', () => {
  const { status, calls } = run('deploy.sh', [
    'org',
    'Jira_Link_Jira_Callout=ada@acme.com',
    '--replace',
    "Jira_Link_Users=o'b $(id)@acme.com",
  ]);
  expect(status).toBe(0);
  expect(calls.slice(-2).map((call) => call.slice(2, 7))).toEqual([
    ['permset', '--name', 'Jira_Link_Jira_Callout', '--on-behalf-of', 'ada@acme.com'],
    ['permset', '--name', 'Jira_Link_Users', '--on-behalf-of', "o'b $(id)@acme.com"],
  ]);
});

test.each(['Finance=ada@acme.com', 'Jira_Link_Users=', 'Jira_Link_Users', '-replace', 'ada@acme.com'])(
  '%s is not understood, and nothing is deployed',
  (word) => {
    const { status, calls, stderr } = run('deploy.sh', ['org', word]);
    expect(status).toBe(2);
    expect(deployed(calls)).toEqual([]);
    expect(stderr).toContain('SET is one of: Jira_Link_Users, Jira_Link_Jira_Callout, Jira_Link_Org_Callout');
  },
);

test('where nobody looked what was there before, undo deletes nothing', () => {
  expect(deployed(run('undo.sh', ['org']).calls)).toEqual([]);
  run('deploy.sh', ['org', '--replace']);
  rmSync(path.join(folder, 'calls'));
  const { status, calls, stderr } = run('undo.sh', ['org']);
  expect([status, deployed(calls)]).toEqual([3, []]);
  expect(stderr).toContain('Then run again with --all');
});

const token = 'ATATT3xFfGF0-not_a=real.token';
const tokenBody = {
  externalCredential: 'Jira_Link_Jira_External',
  principalName: 'Shared',
  principalType: 'NamedPrincipal',
  authenticationProtocol: 'Basic',
  credentials: {
    username: { value: hostile.jiraUser, encrypted: false },
    password: { value: token, encrypted: true },
  },
};

test('the Jira token goes from the keyboard to Salesforce, and is no word of any command', () => {
  const { status, calls, sent, stdout, stderr } = run('set-jira-token.sh', ['org'], {}, `${token}\n`);
  expect(status).toBe(0);
  expect(sent.map((body): unknown => JSON.parse(body))).toEqual([tokenBody]);
  expect(JSON.stringify(calls) + stdout + stderr).not.toContain(token);
  expect(calls.at(-1)?.slice(0, 5)).toEqual([
    'api',
    'request',
    'rest',
    '/services/data/v67.0/named-credentials/credential',
    '--method',
  ]);
});

test('a token that is there already is replaced; where neither is taken, the screen is named', () => {
  const refusing = (methods: string) => run('set-jira-token.sh', ['org'], { REFUSES: methods }, token);
  expect(refusing('POST')).toMatchObject({ status: 0 });
  const { status, stderr } = refusing('POST PUT');
  expect(status).toBe(1);
  expect(stderr).toContain('Paste it on the screen');
});

test.each(['', '   ', 'a"b', 'a b', '$(id)', 'a\\', 'ä'])('%p is no token, and is not sent', (typed) => {
  const { status, sent } = run('set-jira-token.sh', ['org'], {}, `${typed}\n`);
  expect([status, sent]).toEqual([2, []]);
});

test('undo takes the permission sets back first', () => {
  run('deploy.sh', ['org']);
  rmSync(path.join(folder, 'calls'));
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
