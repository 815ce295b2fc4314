import { cardOf } from '../../../src/records/model/card';
import { oneCase } from '../../builders';

const chosen = {
  name: 'Opportunity',
  label: 'Opportunity',
  nameField: 'Name',
  status: 'StageName',
  fields: [
    { path: 'Name', label: 'Name', type: 'string' },
    { path: 'Amount', label: 'Amount', type: 'currency' },
    { path: 'Probability', label: 'Probability', type: 'percent' },
    { path: 'CloseDate', label: 'Close Date', type: 'date' },
    { path: 'LastModifiedDate', label: 'Changed', type: 'datetime' },
    { path: 'IsPrivate', label: 'Private', type: 'boolean' },
    { path: 'Account.Name', label: 'Account', type: 'string' },
    { path: 'Quantity', label: 'Quantity', type: 'double' },
    { path: 'Hidden', label: 'Hidden', type: 'string' },
  ],
};
const read = (raw: string | number | boolean | null, shown: string | null = null) => ({ raw, shown });
const values = {
  Name: read('<script>alert(1)</script> عقد 🧾'),
  StageName: read('Negotiation', 'Verhandlung'),
  Amount: read(1200.5, '1.200,50 €'),
  CurrencyIsoCode: read('EUR'),
  Probability: read(40),
  CloseDate: read('2026-12-24'),
  LastModifiedDate: read('2026-11-01T10:00:00.000+0000'),
  IsPrivate: read(false),
  'Account.Name': read('Acme'),
  Quantity: read(3),
  Description: read(null),
};
const record = (over = {}) => ({ id: oneCase, object: 'Opportunity', values: { ...values, ...over } });
const facts = (over = {}) =>
  Object.fromEntries(cardOf(record(over), chosen, []).facts.map(({ label, value }) => [label, value]));

test('a card has name, status in the words of whose eyes were used, and typed values', () => {
  expect(cardOf(record(), chosen, [])).toMatchObject({
    title: '<script>alert(1)</script> عقد 🧾',
    status: 'Verhandlung',
    objectLabel: 'Opportunity',
  });
  expect(facts()).toEqual({
    Amount: { kind: 'number', value: 1200.5, currency: 'EUR' },
    Probability: { kind: 'percent', value: 40 },
    'Close Date': { kind: 'day', day: '2026-12-24' },
    Changed: { kind: 'instant', at: '2026-11-01T10:00:00.000Z' },
    Private: { kind: 'yesNo', value: false },
    Account: { kind: 'text', text: 'Acme' },
    Quantity: { kind: 'number', value: 3, currency: null },
  });
});

test('an amount whose currency is not known is told as Salesforce shows it', () => {
  expect(facts({ CurrencyIsoCode: undefined })['Amount']).toEqual({ kind: 'text', text: '1.200,50 €' });
});

test('a date in another form is told as it is', () => {
  expect(facts({ CloseDate: read('soon') })['Close Date']).toEqual({ kind: 'text', text: 'soon' });
});

test.each([
  ['a text that looks like a date', { 'Account.Name': read('2026-12-24') }, 'Account', '2026-12-24'],
  ['a date with a time behind it', { CloseDate: read('2026-12-24T10:00') }, 'Close Date', '2026-12-24T10:00'],
  ['a date with something before it', { CloseDate: read('am 2026-12-24') }, 'Close Date', 'am 2026-12-24'],
  ['a percentage in words', { Probability: read('40', 'forty') }, 'Probability', 'forty'],
  ['an amount in words', { Amount: read('1200.5', '1.200,50 €') }, 'Amount', '1.200,50 €'],
  ['an amount of a currency too long', { CurrencyIsoCode: read('EURO') }, 'Amount', '1.200,50 €'],
  ['an amount of a currency too wide', { CurrencyIsoCode: read('1EUR') }, 'Amount', '1.200,50 €'],
])('%s is a text', (_, over, label, text) => {
  expect(facts(over)[label]).toEqual({ kind: 'text', text });
});

test('a field without a value is no fact, whatever is shown for it, nor is one of the currency alone', () => {
  expect(facts({ Hidden: read(null, '-') })).not.toHaveProperty('Hidden');
  const described = [{ path: 'CurrencyIsoCode', label: 'Currency', type: 'picklist' }];
  expect(cardOf(record(), { ...chosen, fields: [] }, described).facts).toEqual([]);
});

test('a long text is cut at a thousand characters', () => {
  expect(facts({ 'Account.Name': read('a'.repeat(1_001)) })['Account']).toEqual({
    kind: 'text',
    text: 'a'.repeat(1_000),
  });
});

test('without chosen fields those that came are shown, by the labels of the description', () => {
  const described = [
    { path: 'Amount', label: 'Betrag', type: 'currency' },
    { path: 'Type', label: 'Typ', type: 'picklist' },
  ];
  const { facts: shown } = cardOf(record(), { ...chosen, fields: [] }, described);
  expect(shown).toEqual([{ label: 'Betrag', value: { kind: 'number', value: 1200.5, currency: 'EUR' } }]);
});

test('a name that is hidden is unknown', () => {
  expect(cardOf({ id: oneCase, object: 'Opportunity', values: {} }, chosen, [])).toMatchObject({
    title: null,
    status: null,
    facts: [],
  });
});

test.each([
  ['IsClosed', true, true],
  ['IsClosed', false, false],
  ['IsConverted', true, true],
  ['IsClosed', null, null],
  ['IsClosed', 'true', null],
  ['Other', true, null],
])('%s being %s, a record’s being closed is %s', (field, raw, isClosed) => {
  expect(cardOf(record({ [field]: read(raw) }), chosen, []).isClosed).toBe(isClosed);
});

test('whether it is closed is no fact among those of the compact layout', () => {
  const described = [{ path: 'IsClosed', label: 'Closed', type: 'boolean' }];
  const { facts: shown } = cardOf(record({ IsClosed: read(true) }), { ...chosen, fields: [] }, described);
  expect(shown).toEqual([]);
});

test('a number has its subject beside it where the card shows one, and a subject has none', () => {
  const subject = { path: 'Subject', label: 'Subject', type: 'string' };
  const values = { Subject: read('Outage') };
  const about = (over: object) => cardOf(record(values), { ...chosen, ...over }, []).about;
  expect(about({ fields: [subject] })).toBe('Outage');
  expect(about({})).toBeNull();
  expect(about({ fields: [subject], nameField: 'Subject' })).toBeNull();
  expect(cardOf(record({ Subject: read('') }), { ...chosen, fields: [subject] }, []).about).toBeNull();
});
