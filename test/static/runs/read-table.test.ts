import { readPairs, readTable } from '../../../static/runs/paste/read-pairs';
import { aCaseId, oneCase, otherCase } from '../../builders';

const account = '0013z00002QwErtAAF';
const states = (text: string, object: string | null = null): readonly string[] =>
  readPairs(text, object).map((line) => {
    if (line.state === 'pair') return `${String(line.line)} ${line.pair.issueKey} ${line.pair.object}`;
    if (line.state === 'problem') return `${String(line.line)} ${line.problem}`;
    return `${String(line.line)} ${line.state === 'aside' ? line.reason : line.state}`;
  });

test.each(['\u2028', '\u2029', '\v', '\f', '\u0085', '\r'])('%j ends a line', (end) => {
  expect(states(`OPS-1,${oneCase}${end}OPS-2,${otherCase}`)).toEqual(['1 OPS-1 Case', '2 OPS-2 Case']);
});

test('titles, the line that names the separator, headings and a report’s footer are no lines of the list', () => {
  const text = [
    'sep=;',
    'Open cases of Acme;;',
    'As of 2026-11-25;;',
    'Ticket #;Case: Case ID;Age %',
    `OPS-1;${oneCase};12`,
    '',
    'Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved.',
    'Confidential Information - Do Not Distribute',
  ].join('\n');
  expect(states(text)).toEqual([
    '1 separator',
    '2 title',
    '3 title',
    '4 header',
    '5 OPS-1 Case',
    '7 title',
    '8 title',
  ]);
});

test('the line that names the separator is known behind a byte order mark', () => {
  expect(states(`\u{FEFF}sep=;\r\nOPS-1;${oneCase}`)).toEqual(['1 separator', '2 OPS-1 Case']);
});

test('a mistyped first line above no headings is a line of the list', () => {
  expect(states(`OPS 1,${oneCase}\nOPS-2,${otherCase}`)).toEqual(['1 noIssueKey', '2 OPS-2 Case']);
});

describe('with two columns of records', () => {
  const both = `Issue Key,Case ID,Account ID\nOPS-1,${oneCase},${account}\nOPS-2,${otherCase},${account}`;

  test('nothing is taken until somebody chose, and the columns are offered by name', () => {
    expect(states(both)).toEqual(['1 header', '2 twoRecords', '3 twoRecords']);
    expect(readTable(both, { object: null, column: null }).columns).toEqual([
      { index: 1, name: 'Case ID', object: 'Case' },
      { index: 2, name: 'Account ID', object: 'Account' },
    ]);
  });

  test('the chosen column alone is read', () => {
    const { lines, columns } = readTable(both, { object: null, column: 2 });
    expect(lines.slice(1)).toMatchObject([
      { pair: { object: 'Account', id: account } },
      { pair: { object: 'Account', id: account } },
    ]);
    expect(columns).toHaveLength(2);
  });

  test('the chosen type tells which is meant', () => {
    expect(states(both, 'Case')).toEqual(['1 header', '2 OPS-1 Case', '3 OPS-2 Case']);
    expect(states(both, 'Account')).toEqual(['1 header', '2 OPS-1 Account', '3 OPS-2 Account']);
  });

  test.each(['', 'n/a', '00012345', '500Qy00000VvNShIAX'])(
    'where the cell of the case holds %j, the account beside it takes no place of it, with headings or without',
    (cell) => {
      const rows = `OPS-1,${oneCase},\nOPS-2,${cell},${account}`;
      expect(states(rows)[1]).toMatch(/^2 (emptyCell|notAnId|number|wrongChecksum)$/);
      expect(states(`Issue Key,Case ID,Account ID\n${rows}`)[2]).toMatch(
        /^3 (emptyCell|notAnId|number|wrongChecksum)$/,
      );
    },
  );

  test('the same record in two forms is no choice', () => {
    const text = `Key,Case ID,Case ID (18)\nOPS-1,${oneCase.slice(0, 15)},${oneCase}`;
    expect(states(text)).toEqual(['1 header', '2 OPS-1 Case']);
    expect(readTable(text, { object: null, column: null }).columns).toEqual([]);
  });

  test('owners and parents are not what a case is linked for', () => {
    const text = `Issue key,Parent key,Owner ID,Parent Case ID,Case ID\nOPS-1,OPS-9,0053z000001AbCd,${otherCase},${oneCase}`;
    expect(readPairs(text, null)[1]).toMatchObject({ pair: { issueKey: 'OPS-1', id: oneCase } });
  });
});

test('a quoted cell with line breaks is one cell; what it swallowed of the list is told', () => {
  const text = `Issue key,Summary,Case ID\nOPS-1,"Printer\n  on fire\nOPS-7,${otherCase}",${oneCase}\nOPS-2,x,${otherCase}`;
  expect(states(text)).toEqual([
    '1 header',
    '2 OPS-1 Case',
    '3 insideQuotes',
    '4 insideQuotes',
    '5 OPS-2 Case',
  ]);
  expect(readPairs(text, null)[3]).toMatchObject({ state: 'problem', problem: 'insideQuotes' });
});

test('a forgotten quote swallows no line', () => {
  const text = `OPS-1,${oneCase},12" screen\nOPS-2,${otherCase},"open\nOPS-3,${aCaseId(3)},"closed"`;
  expect(states(text)).toEqual(['1 OPS-1 Case', '2 OPS-2 Case', '3 OPS-3 Case']);
});

test('where every id has its letters in one case, the sheet lost it; where one has not, they are doubted one by one', () => {
  const lost = `OPS-1,5003z00002kqlmt\nOPS-2,5003z00002zsvwb`;
  expect(states(lost)).toEqual(['1 caseLost', '2 caseLost']);
  const lines = readPairs(`${lost}\nOPS-3,5003z00002KqLmT`, null);
  expect(lines).toMatchObject([{ warning: 'oneCase' }, { warning: 'oneCase' }, { state: 'pair' }]);
});
