import {
  emptyRegistry,
  withBound,
  withConnection,
  without,
} from '../../../../src/connections/model/registry';
import { connectionOfRun } from '../../../../src/runs/model/run-connection';
import { aStoredConnection, projectId } from '../../../builders';

const own = aStoredConnection({ salesforceHost: 'acme.my.salesforce.com' }, { id: 'acme', name: 'Acme' });
const other = aStoredConnection({}, { id: 'emea', name: 'EMEA' });
const one = withConnection(emptyRegistry, own);
const two = withConnection(one, other);
const agreed = { id: 'acme', name: 'Former name', family: own.family, region: 'eu', last4: 'ther' } as const;
const told = { region: 'eu', last4: 'ther', name: 'Acme', host: 'acme.my.salesforce.com' };

test('a run’s connection is told by its present name and address, and the token people agreed to', () => {
  expect(connectionOfRun(one, projectId, agreed)).toEqual(told);
});

test('where the site has several, it says so', () => {
  expect(connectionOfRun(two, projectId, agreed)).toEqual({ ...told, isOneOfSeveral: true });
});

test('where its project uses another by now, it says which, also if that has no token', () => {
  const bound = withBound(two, [projectId], 'emea');
  expect(connectionOfRun(bound, projectId, agreed)).toMatchObject({ projectUses: 'EMEA' });
  const lacking = withConnection(bound, { ...other, token: null });
  expect(connectionOfRun(lacking, projectId, agreed)).toMatchObject({ projectUses: 'EMEA' });
});

test('once it was removed it is told by the name it had, and its project may use none', () => {
  const gone = without(one, 'acme', 'useDefault');
  const nameless = { region: 'eu', last4: 'ther', isGone: true, projectUses: null };
  expect(connectionOfRun(gone, projectId, agreed)).toEqual({ ...nameless, name: 'Former name' });
  expect(connectionOfRun(gone, projectId, { ...agreed, name: '' })).toEqual(nameless);
});
