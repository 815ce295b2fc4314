import type { PlannedItem } from '../../../../src/runs/model/planned-item';
import type { ItemStatus } from '../../../../src/runs/model/item-status';
import { viewItem } from '../../../../src/runs/model/view-item';
import { noon } from '../../../builders';
import { anItem } from '../../../run-builders';

const source = { by: 'connector', status: 422 } as const;
const ended = (over: Partial<ItemStatus> = {}): ItemStatus => ({
  ...{ state: 'pushed', linked: 'no', at: noon, why: null, detail: null, source: {} },
  ...over,
});
const view = (
  item: Partial<PlannedItem>,
  status?: ItemStatus,
  phase: 'pushing' | 'done' | 'paused' = 'pushing',
) => viewItem(anItem(3, item), 7, status, phase);

test('an item is told as it was planned and as it ended, with whose words they were', () => {
  const status = ended({ state: 'refused', why: 'REFUSED', detail: 'No.', source });
  expect(view({ formerKey: 'OLD-4', host: 'other.my.salesforce.com' }, status)).toEqual({
    ...{
      position: 7,
      issueId: '20004',
      issueKey: 'OPS-4',
      formerKey: 'OLD-4',
      host: 'other.my.salesforce.com',
    },
    ...{ record: anItem(3).record, plannedAs: 'push', skipped: null, state: 'refused', linked: 'stood' },
    ...{ code: 'REFUSED', detail: 'No.', ...source, at: noon },
  });
});

test.each<[string, Partial<PlannedItem>, ItemStatus | undefined, string | null]>([
  ['a push rests on a link that stood', {}, ended(), 'stood'],
  ['so does one left out as unchanged', { plannedAs: 'skip', skipped: 'unchanged' }, undefined, 'stood'],
  ['an item without a link has none', { plannedAs: 'skip', skipped: 'noLink' }, undefined, 'no'],
  [
    'of what was left out for other reasons nobody looked',
    { plannedAs: 'skip', skipped: 'gone' },
    undefined,
    null,
  ],
  ['a link to be made is not made before its turn', { plannedAs: 'linkAndPush' }, undefined, 'no'],
  ['and made if the run made it', { plannedAs: 'linkAndPush' }, ended({ linked: 'made' }), 'made'],
])('%s', (_, item, status, linked) => {
  expect(view(item, status).linked).toBe(linked);
});

test('what was left out in the push has the reason of then, and no code', () => {
  const left = view({}, ended({ state: 'skipped', why: 'noPermission' }));
  expect(left).toMatchObject({ state: 'skipped', skipped: 'noPermission', code: null });
});

test('what the preview could not read has its code and source, though no delivery met it', () => {
  const unread = { plannedAs: 'skip', skipped: 'linksUnknown', code: 'CONNECTOR_DOWN', source } as const;
  expect(view(unread)).toMatchObject({
    ...{ state: 'skipped', skipped: 'linksUnknown', code: 'CONNECTOR_DOWN', ...source },
    at: null,
  });
});

test.each([
  ['waiting', undefined, 'pushing', 'waiting'],
  ['not sent once the run is over', undefined, 'done', 'notSent'],
  [
    'not sent either where only its link was made',
    ended({ state: 'waiting', linked: 'made' }),
    'done',
    'notSent',
  ],
  ['on its way', ended({ state: 'onTheWay', at: null }), 'pushing', 'onTheWay'],
  ['unknown, if it was on its way and nobody is at work', ended({ state: 'onTheWay' }), 'paused', 'unknown'],
] as const)('an item is %s', (_, status, phase, state) => {
  expect(view({}, status, phase).state).toBe(state);
});
