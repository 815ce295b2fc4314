import { readSalesforceAddress } from '../../../../src/connections/model/salesforce-address';

it.each([
  ['', null],
  ['  ', null],
  ['acme.my.salesforce.com', 'acme.my.salesforce.com'],
  ['https://acme.my.salesforce.com/', 'acme.my.salesforce.com'],
  ['https://acme.lightning.force.com/lightning/page/home', 'acme.my.salesforce.com'],
  ['http://acme.my.salesforce.com', 'acme.my.salesforce.com'],
  ['acme.lightning.force.com/one/one.app?from=https://acme.example', 'acme.my.salesforce.com'],
  [' HTTPS://ACME--uat.sandbox.my.salesforce.com ', 'acme--uat.sandbox.my.salesforce.com'],
  ['acme.my.salesforce-setup.com/lightning/setup', 'acme.my.salesforce.com'],
])('reads %p as the host %p', (typed, host) => {
  expect(readSalesforceAddress(typed)).toEqual({ ok: true, host });
});

it.each([
  ['acme'],
  ['https://login.example.com'],
  ['https://acme.my.salesforce.com@evil.example'],
  ['https://acme.my.salesforce.com.evil.example/'],
  ['javascript:alert(1)'],
  ['https://'],
  ['not an address'],
])('%p is none of Salesforce', (typed) => {
  expect(readSalesforceAddress(typed)).toEqual({ ok: false, problem: 'hostNotSalesforce' });
});
