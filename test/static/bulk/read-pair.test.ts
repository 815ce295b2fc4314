import { looksLikeHeader, readPair, type PairProblem } from '../../../static/bulk/paste/read-pair';
import { oneCase, otherCase } from '../../builders';

const custom = 'a01J80000019IF9IAM';
const address = `https://example.lightning.force.com/lightning/r/Case/${oneCase}/view`;
const read = (line: string, object: string | null = null) => readPair(line, object);

test.each([
  `OPS-12\t${oneCase}`,
  `${oneCase}\tOPS-12`,
  `"OPS-12";"${oneCase}"`,
  `ops-12,${oneCase}`,
  `OPS-12\t${address}`,
  `${address},OPS-12`,
  `https://site.example.net/browse/OPS-12\t${oneCase}`,
  `OPS-12\t${oneCase.slice(0, 15)}`,
  `OPS-12\tA broken printer\t${oneCase}\tHigh`,
  `OPS-12\t${oneCase}\t${address}`,
  `OPS-12\t${oneCase}\tOPS-12`,
])('%s names the issue and the record', (line) => {
  expect(read(line)).toEqual({
    ok: true,
    pair: { issueKey: 'OPS-12', object: 'Case', id: oneCase },
    repaired: false,
  });
});

test('an id whose case a spreadsheet lost is repaired, and that is told', () => {
  expect(read(`OPS-12\t${oneCase.toUpperCase()}`)).toMatchObject({ ok: true, repaired: true });
});

test.each<[string, PairProblem]>([
  [oneCase, 'noIssueKey'],
  [`SUP 12\t${oneCase}`, 'noIssueKey'],
  [`OPS-0\t${oneCase}`, 'noIssueKey'],
  [`OPS-1\tOPS-2\t${oneCase}`, 'twoIssues'],
  ['OPS-1', 'noRecordCell'],
  ['OPS-1\t', 'noRecordCell'],
  [`OPS-1\t${oneCase}\t${otherCase}`, 'twoRecords'],
  ['OPS-1\tnonsense', 'notAnId'],
  ['OPS-1\t500Qy00000VvNShIAX', 'wrongChecksum'],
  ['OPS-1\thttps://elsewhere.example.net/500Qy00000VvNShIAN', 'otherSite'],
  ['OPS-1\thttps://example.lightning.force.com/lightning/o/Case/list', 'listView'],
  ['OPS-1\t00DJ80000019IF9', 'unlinkable'],
  [`OPS-1\thttps://example.lightning.force.com/lightning/r/Account/${oneCase}/view`, 'objectMismatch'],
  [`OPS-1\t${custom}`, 'objectNeeded'],
])('%s is not sent: %s', (line, problem) => {
  expect(read(line)).toMatchObject({ ok: false, problem });
});

test('the chosen type serves ids that tell none, and no others', () => {
  expect(read(`OPS-1\t${custom}`, 'My_Obj__c')).toMatchObject({ ok: true, pair: { object: 'My_Obj__c' } });
  expect(read(`OPS-1\t${oneCase}`, 'My_Obj__c')).toMatchObject({ ok: true, pair: { object: 'Case' } });
});

test.each([
  ['Issue key\tRecord ID', true],
  ['Key;Case ID 18', true],
  ['Issue,Salesforce', true],
  [`OPS-1\tfoo`, false],
  [`Issue key\t${oneCase}`, false],
  ['heading', false],
])('%s is a line of headings: %s', (line, is) => {
  expect(looksLikeHeader(line)).toBe(is);
});
