import { viewConnection } from '../../../../src/connections/model/connection-view';
import { emptyRegistry, withBound, withConnection } from '../../../../src/connections/model/registry';
import { ada, aStoredConnection, noon } from '../../../builders';

const at = { now: new Date(noon), names: new Map([[ada, 'Ada']]) };
const health = { lastSuccessAt: null, lastFailure: null };
const viewed = (ends: { at: string; from: 'person' } | null) => {
  const connection = aStoredConnection({ ends });
  const registry = withBound(withConnection(emptyRegistry, connection), ['1', '2'], connection.id);
  return viewConnection(registry, connection, { health, endingJiraTokens: [] }, at);
};

it('a token’s end is told with the days that are left and the warning they fall under', () => {
  expect(viewed({ at: '2026-10-08T12:00:00.000Z', from: 'person' }).token).toMatchObject({
    ...{ endsAt: '2026-10-08T12:00:00.000Z', endsAtFrom: 'person', daysLeft: 3, warnAtDays: 7 },
    savedBy: 'Ada',
  });
});

it('where nobody knows the end, there is nothing to count and to warn of', () => {
  expect(viewed(null).token).toMatchObject({
    endsAt: null,
    endsAtFrom: null,
    daysLeft: null,
    warnAtDays: null,
  });
});

it('says which connection is the default, and how many projects are bound to it', () => {
  expect(viewed(null)).toMatchObject({ isDefault: true, projectCount: 2, next: null, previous: null });
});
