import {
  isExperienceHost,
  isSalesforceHost,
  orgHostOf,
} from '../../../../src/contract/record/salesforce-host';

test.each([
  ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
  ['acme--uat.sandbox.my.salesforce.com', 'acme--uat.sandbox.my.salesforce.com'],
  ['ACME.Lightning.Force.com', 'acme.my.salesforce.com'],
  ['acme--uat.sandbox.lightning.force.com', 'acme--uat.sandbox.my.salesforce.com'],
  ['acme-dev-ed.develop.lightning.force.com', 'acme-dev-ed.develop.my.salesforce.com'],
  ['acme.my.salesforce-setup.com', 'acme.my.salesforce.com'],
  ['acme--c.vf.force.com', 'acme.my.salesforce.com'],
  ['acme--uat--c.sandbox.vf.force.com', 'acme--uat.sandbox.my.salesforce.com'],
  ['acme.lightning.crmforce.mil', 'acme.my.salesforce.mil'],
  ['acme.lightning.sfcrmapps.cn', 'acme.my.sfcrmproducts.cn'],
])('%s shows the org %s', (host, org) => {
  expect(orgHostOf(host)).toBe(org);
  expect(isSalesforceHost(org)).toBe(true);
});

test.each([
  '',
  'my.salesforce.com',
  'login.salesforce.com',
  'example.com',
  'acme.my.salesforce.com.example.com',
  'acmemy.salesforce.com',
  'acme.my.salesforce.com:8443',
  'acme_x.my.salesforce.com',
  'a.b.c.my.salesforce.com',
  '-acme.my.salesforce.com',
  'acme.lightning.force.com.example.com',
  'acme.my.salesforce.com/x',
  'acme.my.salesforce.com\n',
])('%j is the host of no org', (host) => {
  expect(orgHostOf(host)).toBeNull();
});

test('an Experience Cloud site is told from an org', () => {
  const tried = [
    'acme.my.site.com',
    'acme--uat.sandbox.my.site.com',
    'my.site.com',
    'acme.my.site.com.example.com',
  ];
  expect(tried.map(isExperienceHost)).toEqual([true, true, false, false]);
  expect(tried.map(isSalesforceHost)).toEqual([false, false, false, false]);
});
