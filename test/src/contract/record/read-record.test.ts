import { readRecord } from '../../../../src/contract/record/read-record';

const caseId = '500J80000019IF9IAM';
const custom = 'a01J80000019IF9IAM';
const org = 'acme.my.salesforce.com';
const lightning = 'https://acme.lightning.force.com';
const classic = `https://${org}`;
const inBase64 = Buffer.from(
  JSON.stringify({ componentDef: 'one:recordHomePage', attributes: { recordId: caseId } }),
).toString('base64');

const found = (object: string | null, host: string | null, id = caseId) => ({
  ok: true,
  record: { id, object, host, repaired: false },
});

describe('an address of a record', () => {
  test.each([
    ['Lightning', `${lightning}/lightning/r/Case/${caseId}/view`],
    ['Lightning, 15 characters', `${lightning}/lightning/r/Case/${caseId.slice(0, 15)}/view`],
    ['Lightning without the object', `${lightning}/lightning/r/${caseId}/view`],
    ['Lightning with a placeholder for the object', `${lightning}/lightning/r/sObject/${caseId}/view`],
    ['a related list', `${lightning}/lightning/r/Case/${caseId}/related/CaseComments/view`],
    ['a related list without the object', `${lightning}/lightning/r/${caseId}/related/CaseComments/view`],
    [
      'a console subtab',
      `${lightning}/lightning/r/Case/${caseId}/view?ws=%2Flightning%2Fr%2FAccount%2F001J80000019IF9IAM%2Fview`,
    ],
    [
      'a page in a workspace',
      `${lightning}/lightning/cmp/c__Thing?ws=%2Flightning%2Fr%2FCase%2F${caseId}%2Fview`,
    ],
    ['Classic', `${classic}/${caseId}`],
    ['Classic, 15 characters', `${classic}/${caseId.slice(0, 15)}`],
    ['Classic edit page', `${classic}/${caseId}/e?retURL=%2F001J80000019IF9IAM`],
    ['Visualforce', `${classic}/apex/CaseOverview123?id=${caseId}`],
    ['Visualforce on its own host', `https://acme--c.vf.force.com/apex/Page?sfdc.tab=1&id=${caseId}`],
    ['Classic console', `${classic}/console#%2F${caseId}%3Fisdtp%3Dvw`],
    ['early Lightning', `${lightning}/one/one.app#/sObject/${caseId}/view`],
    ['early Lightning in base64', `${lightning}/one/one.app#${inBase64}`],
    [
      'early Lightning in escaped base64',
      `${lightning}/one/one.app?source=x#${encodeURIComponent(inBase64)}`,
    ],
    ['a quick action', `${lightning}/lightning/action/quick/Case.Close?recordId=${caseId}`],
    ['a component with a namespaced parameter', `${lightning}/lightning/cmp/c__Thing?c__recordId=${caseId}`],
    [
      'a new page over a record',
      `${lightning}/lightning/o/Task/new?backgroundContext=%2Flightning%2Fr%2FCase%2F${caseId}%2Fview`,
    ],
    ['without a scheme', `acme.lightning.force.com/lightning/r/Case/${caseId}/view`],
    ['in angle brackets', `<${lightning}/lightning/r/Case/${caseId}/view>`],
    ['in quotes with a full stop', `  "${lightning}/lightning/r/Case/${caseId}/view". `],
    ['with words around it', `The case (${lightning}/lightning/r/Case/${caseId}/view), please`],
    ['in capitals', `HTTPS://ACME.LIGHTNING.FORCE.COM/lightning/r/Case/${caseId}/view`],
  ])('is read: %s', (_, address) => {
    expect(readRecord(address)).toEqual(found('Case', org));
  });

  test.each([
    ['s/case', `https://acme.my.site.com/support/s/case/${caseId}/my-setup/title`],
    ['s/detail', `https://acme.my.site.com/s/detail/${caseId}`],
    ['sandbox', `https://acme--uat.sandbox.my.site.com/s/case/${caseId}`],
  ])('of an Experience Cloud site tells no host: %s', (_, address) => {
    expect(readRecord(address)).toEqual(found('Case', null));
  });

  test('names a custom object, whose prefix tells nothing', () => {
    expect(readRecord(`${lightning}/lightning/r/ns__My_Obj__c/${custom}/view`)).toEqual(
      found('ns__My_Obj__c', org, custom),
    );
  });

  test('of a custom object in Classic leaves the object open', () => {
    expect(readRecord(`${classic}/${custom}`)).toEqual(found(null, org, custom));
  });

  test('keeps the sandbox in the host', () => {
    const reading = readRecord(
      `https://acme--uat.sandbox.lightning.force.com/lightning/r/Case/${caseId}/view`,
    );
    expect(reading).toEqual(found('Case', 'acme--uat.sandbox.my.salesforce.com'));
  });

  test('maps a sandbox page of Visualforce to its org', () => {
    const reading = readRecord(`https://acme--uat--c.sandbox.vf.force.com/apex/Page?id=${caseId}`);
    expect(reading).toEqual(found('Case', 'acme--uat.sandbox.my.salesforce.com'));
  });
});

describe('a bare id', () => {
  test.each([caseId, caseId.slice(0, 15), ` ${caseId}, `, `'${caseId}'`, `${caseId}.`])(
    'is read: %s',
    (text) => {
      expect(readRecord(text)).toEqual(found('Case', null));
    },
  );

  test.each(['500qy00000vvnshian', '500QY00000VVNSHIAN', '500j80000019if9iam'])(
    'that lost its case is repaired: %s',
    (text) => {
      const id = text.startsWith('500j') ? caseId : '500Qy00000VvNShIAN';
      expect(readRecord(text)).toEqual({
        ok: true,
        record: { id, object: 'Case', host: null, repaired: true },
      });
    },
  );

  test('of a custom object leaves the object open', () => {
    expect(readRecord(custom)).toEqual(found(null, null, custom));
  });
});
