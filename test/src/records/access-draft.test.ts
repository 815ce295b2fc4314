import { readAccessDraft, readStagedKeys } from '../../../src/records/model/access-draft';

const draft = { address: 'acme.my.salesforce.com', consumerKey: '3MVG9abc', consumerSecret: 'S3CR3T1234' };

/** What is thrown. */
function refusal(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

test.each([
  'acme.my.salesforce.com',
  ' https://acme.my.salesforce.com/ ',
  'https://acme.lightning.force.com/lightning/page/home',
  'https://acme.my.salesforce-setup.com/lightning/setup/SetupOneHome/home',
])('the address of any screen names the org: %s', (address) => {
  expect(readAccessDraft({ ...draft, address }, null).host).toBe('acme.my.salesforce.com');
});

test('a sandbox is named by its own host', () => {
  const address = 'https://acme--uat.sandbox.lightning.force.com/lightning/o/Case/list';
  expect(readAccessDraft({ ...draft, address }, null).host).toBe('acme--uat.sandbox.my.salesforce.com');
});

test.each([
  [{ address: '' }, 'address', 'hostEmpty'],
  [{ address: 'https://acme.atlassian.net' }, 'address', 'hostNotSalesforce'],
  [{ address: 'login.salesforce.com' }, 'address', 'hostNotSalesforce'],
  [{ address: 'acme.my.salesforce.com.evil.test' }, 'address', 'hostNotSalesforce'],
  [{ address: 'acme.my.salesforce.mil' }, 'address', 'hostOfOtherCloud'],
  [{ address: 'acme.my.sfcrmproducts.cn' }, 'address', 'hostOfOtherCloud'],
  [{ consumerKey: ' ' }, 'consumerKey', 'keyEmpty'],
  [{ consumerKey: '3MVG9 abc' }, 'consumerKey', 'keyHasOddCharacters'],
  [{ consumerSecret: '' }, 'consumerSecret', 'keyEmpty'],
  [{ consumerSecret: 'пароль' }, 'consumerSecret', 'keyHasOddCharacters'],
])('%j is refused at its field', (over, field, problem) => {
  expect(refusal(() => readAccessDraft({ ...draft, ...over }, null))).toMatchObject({
    code: 'INVALID_INPUT',
    facts: { fields: [{ field, problem }] },
  });
});

test('without a secret the stored one is meant, where there is one', () => {
  const rest = { address: draft.address, consumerKey: draft.consumerKey };
  expect(readAccessDraft(rest, { whoReads: 'eachPerson' }).secret).toBeNull();
  expect(refusal(() => readAccessDraft(rest, null))).toMatchObject({
    facts: { fields: [{ field: 'consumerSecret', problem: 'keyEmpty' }] },
  });
});

test('a secret is wrapped, and only its last four characters are told', () => {
  const { secret } = readAccessDraft(draft, null);
  expect(JSON.stringify(secret)).toBe('{"text":"[secret]","last4":"1234"}');
});

test('who reads is what was chosen, else what is stored, else the integration user', () => {
  const stored = { whoReads: 'eachPerson' } as const;
  const chosen = 'eachPersonElseIntegrationUser';
  expect(readAccessDraft({ ...draft, whoReads: chosen }, stored).whoReads).toBe(chosen);
  expect(readAccessDraft(draft, stored).whoReads).toBe('eachPerson');
  expect(readAccessDraft(draft, null).whoReads).toBe('integrationUser');
});

test('of a staged key and secret each field that does not fit is named', () => {
  expect(refusal(() => readStagedKeys({ consumerKey: '', consumerSecret: 'пароль' }))).toMatchObject({
    code: 'INVALID_INPUT',
    facts: {
      fields: [
        { field: 'consumerKey', problem: 'keyEmpty' },
        { field: 'consumerSecret', problem: 'keyHasOddCharacters' },
      ],
    },
  });
  const { consumerKey, secret } = readStagedKeys({ consumerKey: ' key ', consumerSecret: ' secret-0002 ' });
  expect([consumerKey, secret.text.reveal(), secret.last4]).toEqual(['key', 'secret-0002', '0002']);
});
