import type { SalesforceAccess } from '../../../../src/connections/model/connection';
import { isAudience, offersSearch, showsCards } from '../../../../src/connections/model/salesforce-access';
import { aStoredConnection } from '../../../builders';

const object = { name: 'Case', label: 'Case', nameField: 'CaseNumber', fields: [], status: null };
const anAccess = (over: Partial<SalesforceAccess> = {}): SalesforceAccess => ({
  ...{ host: 'acme.my.salesforce.com', consumerKey: 'key', secret: aStoredConnection().token, next: null },
  ...{ orgId: null, userName: null, isOff: false, objects: [object] },
  ...{ whoReads: 'integrationUser', audience: 'viewers' },
  ...over,
});
const nobody = { mayBrowse: false, mayEdit: false };
const viewer = { mayBrowse: true, mayEdit: false };
const editor = { mayBrowse: true, mayEdit: true };
const everybody = [nobody, viewer, editor];

it.each([
  ['nobody', [false, false, false]],
  ['editors', [false, false, true]],
  ['viewers', [false, true, true]],
] as const)(
  'of those who may nothing, see and edit an issue, %s read with the integration user',
  (audience, may) => {
    expect(everybody.map((rights) => isAudience(anAccess({ audience }), rights))).toEqual(may);
    expect(everybody.map((rights) => showsCards(anAccess({ audience }), rights))).toEqual(may);
  },
);

it.each(['eachPerson', 'eachPersonElseIntegrationUser'] as const)(
  'whoever sees the issue sees cards with their own eyes, whatever the audience is: %s',
  (whoReads) => {
    const access = anAccess({ whoReads, audience: 'nobody' });
    expect(everybody.map((rights) => showsCards(access, rights))).toEqual([false, true, true]);
  },
);

it('only who may link records is offered to search for them', () => {
  expect(everybody.map((rights) => offersSearch(anAccess(), rights))).toEqual([false, false, true]);
  expect(offersSearch(anAccess({ audience: 'nobody' }), editor)).toBe(false);
});

it.each([
  ['there is no access', null],
  ['it is switched off', anAccess({ isOff: true })],
  ['no object was chosen', anAccess({ objects: [] })],
])('nothing is shown or searched where %s', (_, access) => {
  expect([showsCards(access, editor), offersSearch(access, editor)]).toEqual([false, false]);
});
