import { readPairs } from '../../../static/runs/paste/read-pairs';
import { oneCase, otherCase } from '../../builders';

const custom = 'a01J80000019IF9IAM';
const address = `https://example.lightning.force.com/lightning/r/Case/${oneCase}/view`;
const site = 'https://acme.atlassian.net';
const read = (line: string, object: string | null = null) => readPairs(line, object)[0];

test.each([
  `OPS-12\t${oneCase}`,
  `${oneCase}\tOPS-12`,
  `"OPS-12";"${oneCase}"`,
  `ops-12,${oneCase}`,
  `OPS-12 ${oneCase}`,
  `OPS-12\t${address}`,
  `${address},OPS-12`,
  `OPS-12\t${oneCase.slice(0, 15)}`,
  `OPS-12\tA broken printer\t${oneCase}\tHigh`,
  `OPS-12\t${oneCase}\t${address}`,
  `OPS-12\t${oneCase}\tOPS-12`,
  `OPS-12\tCOVID-19 outbreak\t${oneCase}`,
  `OPS-12\t${oneCase}\tWindows11Laptop`,
  `OPS-12\t${oneCase}\t012J80000019IF9`,
  `="OPS-12",="${oneCase}"`,
  `=HYPERLINK("${site}/browse/OPS-12","OPS-12")\t${oneCase}`,
  `[OPS-12](${site}/browse/OPS-12)\t[Case](${address} "Printer")`,
  `OPS\u{2011}12\t\u{200B}${oneCase}\u{00AD}`,
])('%s names the issue and the record', (line) => {
  expect(read(line)).toMatchObject({
    state: 'pair',
    pair: { issueKey: 'OPS-12', object: 'Case', id: oneCase },
    repaired: false,
  });
});

test.each([
  `${site}/browse/OPS-12`,
  `${site}/browse/OPS-12?focusedCommentId=10200`,
  `${site}/browse/OPS-12#comment-1`,
  `${site}/projects/OPS/issues/OPS-12?filter=allissues`,
  `${site}/jira/software/projects/OPS/boards/3?selectedIssue=OPS-12`,
  `${site}/jira/software/c/projects/OPS/boards/3/backlog?view=detail&selectedIssue=OPS-12&issueLimit=100`,
  `${site}/jira/core/projects/OPS/board?selectedIssue=ops-12`,
  `${site}/jira/servicedesk/projects/OPS/queues/custom/12/OPS-12`,
  `${site}/servicedesk/customer/portal/4/OPS-12`,
  `${site}/issues/OPS-12?jql=project%20%3D%20OPS`,
  `acme.atlassian.net/browse/OPS-12`,
  `https://jira.example.com/browse/OPS-12`,
  `<${site}/browse/OPS-12|OPS-12>`,
  `https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Facme.atlassian.net%2Fbrowse%2FOPS-12&data=05`,
  '[OPS-12] A broken printer',
  'OPS-12: A broken printer',
  'OPS-12 - A broken printer',
])('the issue is read from %s', (cell) => {
  expect(read(`${cell}\t${oneCase}`)).toMatchObject({ state: 'pair', pair: { issueKey: 'OPS-12' } });
});

test('an id whose case a spreadsheet lost is repaired, and that is told', () => {
  expect(read(`OPS-12\t${oneCase.toUpperCase()}`)).toMatchObject({ state: 'pair', repaired: true });
});

const refused: readonly (readonly [line: string, problem: string, quote?: string])[] = [
  [oneCase, 'noIssueKey'],
  [`SUP 12\t${oneCase}`, 'noIssueKey'],
  [`OPS-0\t${oneCase}`, 'noIssueKey'],
  [`https://example.com/UTF-8\t${oneCase}`, 'noIssueKey'],
  [`OPS-1\tOPS-2\t${oneCase}`, 'twoIssues', 'OPS-2'],
  [`"OPS-1, OPS-2"\t${oneCase}`, 'twoIssues', 'OPS-1, OPS-2'],
  ['OPS-1', 'noRecordCell'],
  ['OPS-1\t', 'noRecordCell'],
  [`OPS-1\t${oneCase}\t${otherCase}`, 'twoRecords', otherCase],
  [`OPS-1\t${oneCase}\ta0X3z00000PlMknEAF`, 'twoRecords', 'a0X3z00000PlMknEAF'],
  [`OPS-1\t${oneCase} ${otherCase}`, 'twoRecords'],
  ['OPS-1\tnonsense', 'notAnId', 'nonsense'],
  ['OPS-1\t00012345', 'number', '00012345'],
  ['OPS-1\t500Qy00000VvNShIAX', 'wrongChecksum', '500Qy00000VvNShIAX'],
  [`OPS-1\t500Qy00000VvNShIAX\t${oneCase}`, 'wrongChecksum', '500Qy00000VvNShIAX'],
  ['OPS-1\thttps://elsewhere.example.net/500Qy00000VvNShIAN', 'otherSite'],
  [`OPS-1\thttps://elsewhere.example.net/x\t${oneCase}`, 'otherSite', 'https://elsewhere.example.net/x'],
  [`OPS-1\thttps://bit.ly/3xYz\t${oneCase}`, 'wrapped', 'https://bit.ly/3xYz'],
  ['OPS-1\thttps://example.lightning.force.com/lightning/o/Case/list', 'listView'],
  ['OPS-1\t00DJ80000019IF9', 'unlinkable'],
  [`OPS-1\thttps://example.lightning.force.com/lightning/r/Account/${oneCase}/view`, 'objectMismatch'],
  [`OPS-1\t${custom}`, 'objectNeeded'],
];

test.each(refused.map(([line, problem, quote]) => ({ line, problem, quote })))(
  '$line is not sent: $problem',
  ({ line, problem, quote }) => {
    expect(read(line)).toMatchObject({ state: 'problem', problem, ...(quote ? { quote } : {}) });
  },
);

test('the chosen type serves ids that tell none, and refuses every other', () => {
  expect(read(`OPS-1\t${custom}`, 'My_Obj__c')).toMatchObject({ pair: { object: 'My_Obj__c' } });
  expect(read(`OPS-1\t${oneCase}`, 'My_Obj__c')).toMatchObject({ problem: 'otherObject', what: 'Case' });
  expect(read(`OPS-1\t${custom}`, 'Case')).toMatchObject({ problem: 'otherObject' });
  expect(read('OPS-1\t861234567890123', 'Case')).toMatchObject({ state: 'problem' });
  expect(read(`OPS-1\t${oneCase}\t0013z00002QwErtAAF`, 'Case')).toMatchObject({ pair: { id: oneCase } });
});
