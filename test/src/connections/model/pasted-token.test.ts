import { inspect } from 'node:util';
import { readPastedToken } from '../../../../src/connections/model/pasted-token';
import { aJwt, noon } from '../../../builders';

const now = new Date(noon);
const jwt = aJwt({ exp: 1_800_000_000 });
const textOf = (pasted: string): string => {
  const read = readPastedToken(pasted, now);
  if (!read.ok) throw new Error(read.problem);
  return read.token.reveal();
};

describe('cleaning', () => {
  it.each([
    ['spaces around', `  ${jwt}\n`],
    ['line breaks inside', `${jwt.slice(0, 20)}\r\n${jwt.slice(20, 40)}\n ${jwt.slice(40)}`],
    ['a leading JWT', `JWT ${jwt}`],
    ['a leading bearer on a line of its own', `bearer\n${jwt}`],
    ['a whole header', `Authorization: JWT ${jwt}`],
    ['a line of a script', `"Authorization": "JWT ${jwt}",`],
    ['an assignment', `TOKEN="${jwt}";`],
    ['a line of the published sample', `const TOKEN = "${jwt}";`],
    ['JSON', `{"region":"eu","token":"${jwt}"}`],
    [
      'a command',
      `curl -X GET -H 'Authorization: JWT ${jwt}' "https://sfjc.integration.appfire.app/external/api"`,
    ],
    ['typographic quotes', `\u201C${jwt}\u201D`],
    ['invisible characters', `\uFEFF${jwt}\u200B`],
  ])('takes away %s', (_what, pasted) => {
    expect(textOf(pasted)).toBe(jwt);
  });

  it('takes away quotes, blanks and the scheme around a token of no known form', () => {
    expect(textOf('" JWT opaque-text-of-some-length "')).toBe('opaque-text-of-some-length');
  });

  it('keeps a token that begins like the scheme', () => {
    expect(textOf('jwt-of-the-site-0001')).toBe('jwt-of-the-site-0001');
  });
});

describe('looking', () => {
  it.each([
    ['nothing', '', 'tokenEmpty'],
    ['blanks', ' \n\t', 'tokenEmpty'],
    ['a scheme without a token', 'JWT ', 'tokenEmpty'],
    ['a scheme alone', 'Bearer', 'tokenEmpty'],
    ['an Atlassian API token', 'ATATT3xFfGF0abcdef', 'tokenOfAtlassian'],
    ['an Atlassian token with scopes', 'ATSTT3xFfGF0abcdef', 'tokenOfAtlassian'],
    ['an Atlassian container token', 'ATCTT3xFfGF0abcdef', 'tokenOfAtlassian'],
    ['a Salesforce session', '00DQy0000012345!AQEAQ.abc', 'tokenIsSalesforceSession'],
    ['a Salesforce session of 18 characters', '00DQy0000012345MAA!AQEAQ.abc', 'tokenIsSalesforceSession'],
    ['a Salesforce session out of an address', '00DQy0000012345%21AQEAQ.abc', 'tokenIsSalesforceSession'],
    ['two parts', jwt.split('.').slice(0, 2).join('.'), 'tokenTruncated'],
    ['a lost tail', jwt.slice(0, -3), 'tokenTruncated'],
    ['a lost signature', `${jwt.split('.').slice(0, 2).join('.')}.`, 'tokenTruncated'],
    ['a fourth part', `${jwt}.more`, 'tokenTruncated'],
    ['a payload cut in the middle', jwt.replace(/\.(.{6})[^.]*\./, '.$1.'), 'tokenTruncated'],
    ['a shortened display', `${jwt.slice(0, 20)}\u2026`, 'tokenTruncated'],
    ['a shortened display with dots', `${jwt.slice(0, 20)}...`, 'tokenTruncated'],
    ['an end in the past', aJwt({ exp: 1_600_000_000 }), 'tokenAlreadyEnded'],
    ['an end right now', aJwt({ exp: Date.parse(noon) / 1000 }), 'tokenAlreadyEnded'],
    ['letters of no header', 'tøken-of-the-site', 'tokenHasOddCharacters'],
  ])('names %s', (_what, pasted, problem) => {
    expect(readPastedToken(pasted, now)).toEqual({ ok: false, problem });
  });

  it('lets an opaque text pass, for the Connector decides', () => {
    expect(readPastedToken('opaque-text-of-some-length', now)).toMatchObject({
      ok: true,
      last4: 'ngth',
      endsAt: null,
    });
  });

  it.each([
    'Basic YWRhQGV4YW1wbGUuY29tOkFUQVRUM3hGZkdGMA==',
    'https://sfjc.integration.appfire.app',
    'www.example.com/settings',
    'ada@example.com',
    'FILL_ME_IN',
    '<your token here>',
    'paste-your-token-here',
    '{"token":"abc"}',
    'TOKEN=abcdefghijkl',
    'the token of the site',
    'opaque-text,of-some-length',
    '3MVG9aNlkJwuH9vPabcdef',
    '123456789012345678',
    '8d3f2a10-5b77-4c1e-9a51-0c9d2f7e6b11',
    '************************',
    'short',
  ])('says that %j is no token', (pasted) => {
    expect(readPastedToken(pasted, now)).toEqual({ ok: false, problem: 'tokenIsNone' });
  });

  it.each([jwt + jwt, `${jwt}\n${jwt}`, `old: ${jwt} new: ${aJwt({ exp: 1_900_000_000 })}`])(
    'takes none of two tokens',
    (pasted) => {
      expect(readPastedToken(pasted, now)).toEqual({ ok: false, problem: 'tokenTwice' });
    },
  );

  it.each([`${jwt},`, `${jwt};,`, `${jwt},,;`])(
    'takes no mark of a list behind it for a part of it',
    (pasted) => {
      const read = readPastedToken(pasted, now);
      expect(read.ok && read.last4).toBe(jwt.slice(-4));
    },
  );

  it.each(['*', '%', 'ä'])('is not whole with %j in its head', (mark) => {
    expect(readPastedToken(`eyJ${mark}${jwt.slice(3)}`, now)).not.toMatchObject({ ok: true });
  });

  it('reads the end out of the token', () => {
    expect(readPastedToken(jwt, now)).toMatchObject({ endsAt: '2027-01-15T08:00:00.000Z' });
  });

  it.each([[{}], [{ exp: '1800000000' }], [{ exp: 1e300 }], [{ exp: null }]])(
    'knows no end from %j',
    (claims) => {
      expect(readPastedToken(aJwt(claims), now)).toMatchObject({ ok: true, endsAt: null });
    },
  );

  it('asks no length of a signature whose algorithm fixes none', () => {
    const head = Buffer.from(JSON.stringify({ alg: 'RS256' })).toString('base64url');
    expect(readPastedToken(jwt.replace(/^[^.]+/, head), now)).toMatchObject({ ok: true });
  });

  it('never shows the text', () => {
    const read = readPastedToken(jwt, now);
    expect(JSON.stringify(read) + inspect(read, { depth: 9 })).not.toContain(jwt.slice(0, -4));
  });
});
