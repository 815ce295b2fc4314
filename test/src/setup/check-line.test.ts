import { readCheckLine, type CheckLine } from '../../../src/setup/check-line';

test.each<[string, CheckLine]>([
  ['jira-check: myself=200 permissions=200 missing=- project=ABC', { kind: 'well', project: 'ABC' }],
  ['jira-check: myself=200 permissions=200 missing=- project=-', { kind: 'well', project: null }],
  [
    'jira-check: myself=200 permissions=200 missing=ADD_COMMENTS,CREATE_ISSUES project=ABC',
    { kind: 'missing', rights: ['CREATE_ISSUES', 'ADD_COMMENTS'], project: 'ABC' },
  ],
  ['jira-check: myself=401 permissions=- missing=- project=ABC', { kind: 'unauthorized' }],
  ['jira-check: myself=403 permissions=- missing=- project=ABC', { kind: 'forbidden' }],
  ['jira-check: myself=404 permissions=- missing=- project=ABC', { kind: 'notFound' }],
  [
    'jira-check: myself=200 permissions=404 missing=- project=ABC',
    { kind: 'missing', rights: ['BROWSE_PROJECTS'], project: 'ABC' },
  ],
  ['jira-check: myself=200 permissions=503 missing=- project=-', { kind: 'otherStatus', status: 503 }],
  ['jira-check: myself=302 permissions=- missing=- project=-', { kind: 'otherStatus', status: 302 }],
  [
    'jira-check: trouble=System.CalloutException: You do not have permission',
    { kind: 'noCall', words: 'System.CalloutException: You do not have permission' },
  ],
  ['', { kind: 'unknown' }],
  ['jira-check:', { kind: 'unknown' }],
  ['jira-check: myself=ok', { kind: 'unknown' }],
  ['jira-check: myself=200 permissions=- missing=- project=-', { kind: 'unknown' }],
  ['200 OK', { kind: 'unknown' }],
])('%s', (line, read) => {
  expect(readCheckLine(line)).toEqual(read);
});

test('the last line of a whole log counts, with whatever stands before it, and Windows’ line ends', () => {
  const log = [
    "Execute Anonymous: System.debug(LoggingLevel.ERROR, 'jira' + '-check: ' + line);",
    '12:00:00.1 (1)|USER_DEBUG|[9]|ERROR|jira-check: myself=401 permissions=- missing=- project=-',
    '12:00:00.2 (2)|USER_DEBUG|[9]|ERROR|jira-check: myself=200 permissions=200 missing=- project=-',
    '12:00:00.3 (3)|CODE_UNIT_FINISHED|execute_anonymous_apex',
  ].join('\r\n');
  expect(readCheckLine(log)).toEqual({ kind: 'well', project: null });
});

test('words are capped, and a huge paste is read from its end', () => {
  expect(readCheckLine(`jira-check: trouble=${'x'.repeat(1_000)}`)).toEqual({
    kind: 'noCall',
    words: 'x'.repeat(300),
  });
  const huge = `${'noise\n'.repeat(500_000)}jira-check: myself=401 permissions=- missing=- project=-`;
  expect(readCheckLine(huge)).toEqual({ kind: 'unauthorized' });
});
