import { allowedOn, doCount, rightsUntil, type Rights } from '../../../../src/runs/model/rights';
import { ada, noon, paula } from '../../../builders';

const issue = '20001';
const some = new Set([issue]);
const none: ReadonlySet<string> = new Set();
const rightsOf = (accountId: string, over: Partial<Rights> = {}): Rights => ({
  ...{ accountId, at: noon, maySee: some, mayEdit: some, moved: none, everSaw: some },
  ...over,
});
const maker = rightsOf(ada);

test.each<[string, Rights, Rights, string]>([
  ['its maker starts it', maker, maker, 'send'],
  ['its maker may only see the issue', maker, rightsOf(ada, { mayEdit: none }), 'noPermission'],
  ['its maker sees it no more', maker, rightsOf(ada, { mayEdit: none, maySee: none }), 'gone'],
  ['the issue has left the project', maker, rightsOf(ada, { moved: some }), 'otherProject'],
  ['it has left, and another person starts it', maker, rightsOf(paula, { moved: some }), 'otherProject'],
  ['another person starts it, and both may edit', maker, rightsOf(paula), 'send'],
  ['only its maker may edit', maker, rightsOf(paula, { mayEdit: none }), 'leave'],
  ['only the other person may edit', rightsOf(ada, { mayEdit: none }), rightsOf(paula), 'leave'],
])('%s', (_, made, started, allowed) => {
  expect(allowedOn(issue, made, started)).toBe(allowed);
});

test('rights count for a day from the press that recorded them', () => {
  const until = rightsUntil(maker);
  expect(until).toBe('2026-10-06T12:00:00.000Z');
  const atEnd = Date.parse(until);
  expect([doCount(maker, new Date(atEnd - 1)), doCount(maker, new Date(atEnd))]).toEqual([true, false]);
});
