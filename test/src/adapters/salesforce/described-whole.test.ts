import { salesforceAs } from '../../../../src/adapters/salesforce/salesforce-for';
import { Secret } from '../../../../src/shared/secret';

/** As long as Salesforce writes it: https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/resources_describeGlobal.htm */
const described = (n: number) => ({
  ...{ activateable: false, custom: true, customSetting: false, createable: true, deletable: true },
  ...{
    deprecatedAndHidden: false,
    feedEnabled: true,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
  },
  ...{
    keyPrefix: 'a0B',
    label: `Object ${String(n)}`,
    labelPlural: `Objects ${String(n)}`,
    layoutable: true,
  },
  ...{ mergeable: false, mruEnabled: true, name: `A_Custom_Object_${String(n)}__c`, queryable: true },
  ...{ replicateable: true, retrieveable: true, searchable: true, triggerable: true, undeletable: true },
  ...{
    updateable: true,
    associateEntityType: null,
    associateParentEntity: null,
    dataTranslationEnabled: null,
  },
  urls: Object.fromEntries(
    [
      'rowTemplate',
      'describe',
      'layouts',
      'sobject',
      'quickActions',
      'compactLayouts',
      'approvalLayouts',
      'listviews',
    ].map((what) => [
      what,
      `/services/data/v67.0/sobjects/A_Custom_Object_${String(n)}__c/describe/${what}/{ID}`,
    ]),
  ),
});

test('an org with thousands of objects is described whole', async () => {
  const sobjects = Array.from({ length: 4_000 }, (_, n) => described(n));
  const body = JSON.stringify({ encoding: 'UTF-8', maxBatchSize: 200, sobjects });
  expect(body.length).toBeGreaterThan(4_000_000);
  const session = { token: new Secret('held'), orgId: '00D000000000001AAA', userId: '005000000000001AAA' };
  const org = salesforceAs({
    fetch: () => Promise.resolve(new Response(body, { headers: { 'content-type': 'application/json' } })),
    ...{ now: () => new Date(), sleep: () => Promise.resolve(), random: () => 0.5, timeLeft: () => 25_000 },
    calls: { add: () => Promise.resolve() },
  })(
    { host: 'acme.my.salesforce.com', consumerKey: '3MVG9abc' },
    { read: () => Promise.resolve(session), renew: () => Promise.resolve(session) },
  );
  expect(await org.objects()).toHaveLength(4_000);
});
