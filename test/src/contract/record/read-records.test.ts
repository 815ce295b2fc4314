import { readRecords } from '../../../../src/contract/record/read-records';

const caseId = '500J80000019IF9IAM';
const otherCase = '500Qy00000VvNShIAN';
const custom = 'a01J80000019IF9IAM';
const many = (count: number) =>
  Array.from({ length: count }, (_, i) => `500J800000${String(i).padStart(5, '0')}`).join('\n');

test('reads one record a line and skips blank lines, keeping their numbers', () => {
  const { lines, tooMany } = readRecords(
    `${caseId}\n\n  \r\n https://acme.my.salesforce.com/${otherCase} `,
    null,
  );
  expect(tooMany).toBe(false);
  expect(lines).toEqual([
    {
      line: 1,
      text: caseId,
      state: 'record',
      record: { id: caseId, object: 'Case', host: null },
      repaired: false,
    },
    {
      line: 4,
      text: `https://acme.my.salesforce.com/${otherCase}`,
      state: 'record',
      record: { id: otherCase, object: 'Case', host: 'acme.my.salesforce.com' },
      repaired: false,
    },
  ]);
});

test('nothing gives no lines', () => {
  expect(readRecords(' \n\n', 'Case')).toEqual({ lines: [], tooMany: false });
});

test('a record named again, in either form, is a duplicate and no mistake', () => {
  const { lines } = readRecords(`${caseId}\n${caseId.slice(0, 15)}\n${caseId.toLowerCase()}`, null);
  expect(lines.map((line) => line.state)).toEqual(['record', 'duplicate', 'duplicate']);
  expect(lines[1]).toMatchObject({ line: 2, id: caseId });
});

test('says that a case was repaired', () => {
  expect(readRecords(caseId.toLowerCase(), null).lines[0]).toMatchObject({
    repaired: true,
    record: { id: caseId },
  });
});

test('an id of another object than the chosen one is named with its own', () => {
  const { lines } = readRecords('001J80000019IF9', 'Case');
  expect(lines[0]).toMatchObject({ state: 'problem', problem: 'otherObject', what: 'Account' });
});

test('an address of another object than the chosen one is named too', () => {
  const { lines } = readRecords(
    `https://acme.lightning.force.com/lightning/r/My_Obj__c/${custom}/view`,
    'Case',
  );
  expect(lines[0]).toMatchObject({ state: 'problem', problem: 'otherObject', what: 'My_Obj__c' });
});

test('the chosen object serves where the text tells none', () => {
  expect(readRecords(custom, 'My_Obj__c').lines[0]).toMatchObject({
    record: { id: custom, object: 'My_Obj__c' },
  });
});

test('asks for the object where neither text nor choice tells it', () => {
  expect(readRecords(custom, null).lines[0]).toMatchObject({ state: 'problem', problem: 'objectNeeded' });
});

test('a problem of the text is passed on with what it is', () => {
  const { lines } = readRecords('00OJ80000019IF9\nhello', null);
  expect(lines).toEqual([
    { line: 1, text: '00OJ80000019IF9', state: 'problem', problem: 'unlinkable', what: 'report' },
    { line: 2, text: 'hello', state: 'problem', problem: 'notAnId' },
  ]);
});

test('reads a hundred lines and no more', () => {
  expect(readRecords(many(100), null)).toMatchObject({ tooMany: false, lines: { length: 100 } });
  expect(readRecords(many(101), null)).toMatchObject({ tooMany: true, lines: { length: 100 } });
});
