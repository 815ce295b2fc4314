import { deployed, forgetCalls, hostile, run } from './fake-sf';

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
  forgetCalls();
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
      forgetCalls();
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
    forgetCalls();
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
  forgetCalls();
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
  forgetCalls();
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
