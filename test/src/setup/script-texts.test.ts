import { spawnSync } from 'node:child_process';
import { bundleOf } from '../../../src/setup/bundle-of';
import { forApex, forPowerShell, forShell } from '../../../src/setup/bundle/files/quote';
import { kindsOfBundle, someAnswers } from './sample-answers';

const hostile = { integrationUser: "o'brien+$(id)`id`;x@acme.com" };

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

/** The calls of a script in their order, each as its words and the names of its options. */
function callsIn(text: string): readonly string[] {
  const calls = text.match(/(?:\bsf|Invoke-Sf) (?:org|project|data|apex|api) [^\r\n|>;]*/g) ?? [];
  return calls
    .filter((call) => !call.startsWith('sf org login'))
    .map((call) =>
      call
        .split(' ')
        .slice(1)
        .filter((word) => /^(?:--)?[a-z][a-z-]*\)?$/.test(word))
        .join(' ')
        .replace(')', ''),
    );
}

test.each(Object.entries(kindsOfBundle))(
  '%s: PowerShell scripts call what the shell scripts call, and close what they open, in ASCII with Windows’ line ends',
  (_name, changed) => {
    const files = bundleOf(someAnswers({ ...changed, ...hostile }));
    const scripts = files.filter(({ path: place }) => place.endsWith('.ps1'));
    const textOf = (wanted: string) => files.find(({ path: place }) => place === wanted)?.text ?? '';
    expect(scripts.length).toBeGreaterThan(2);
    for (const { path: place, text } of scripts) {
      expect(callsIn(text)).toEqual(callsIn(textOf(place.replace(/ps1$/, 'sh'))));
      expect(leftOpen(text)).toBe('');
      expect(text).toMatch(/^[\x20-\x7e\r\n]*$/);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    }
  },
);
