import type { ServiceAnswer, Unanswered } from '../../../../src/adapters/http/answer';
import { answered } from './an-answer';
import { troubleOf, type Verb, waitIn } from '../../../../src/adapters/connector/translate';

const now = new Date('2026-10-01T12:00:00Z');
const codeOf = (answer: ServiceAnswer | Unanswered, verb: Verb) =>
  troubleOf(answer, verb, now)?.code ?? 'yes';
const saidNo = { contentType: 'application/json', text: '{"success":false,"message":"No"}' };

test.each([
  [0, 'ANSWER_UNKNOWN', 'ANSWER_UNKNOWN'],
  [200, 'yes', 'yes'],
  [201, 'yes', 'yes'],
  [202, 'yes', 'yes'],
  [204, 'yes', 'yes'],
  [302, 'ANSWER_UNKNOWN', 'OUTCOME_UNKNOWN'],
  [303, 'ANSWER_UNKNOWN', 'OUTCOME_UNKNOWN'],
  [307, 'ANSWER_UNKNOWN', 'ANSWER_UNKNOWN'],
  [308, 'ANSWER_UNKNOWN', 'ANSWER_UNKNOWN'],
  [400, 'REFUSED', 'REFUSED'],
  [401, 'TOKEN_REJECTED', 'TOKEN_REJECTED'],
  [402, 'REFUSED', 'REFUSED'],
  [403, 'TOKEN_REJECTED', 'REFUSED'],
  [404, 'ANSWER_UNKNOWN', 'REFUSED'],
  [405, 'REFUSED', 'REFUSED'],
  [408, 'CONNECTOR_DOWN', 'CONNECTOR_DOWN'],
  [409, 'REFUSED', 'REFUSED'],
  [422, 'REFUSED', 'REFUSED'],
  [429, 'RATE_LIMITED', 'RATE_LIMITED'],
  [500, 'CONNECTOR_DOWN', 'OUTCOME_UNKNOWN'],
  [501, 'CONNECTOR_DOWN', 'OUTCOME_UNKNOWN'],
  [502, 'CONNECTOR_DOWN', 'OUTCOME_UNKNOWN'],
  [503, 'CONNECTOR_DOWN', 'OUTCOME_UNKNOWN'],
  [504, 'CONNECTOR_DOWN', 'OUTCOME_UNKNOWN'],
  [520, 'CONNECTOR_DOWN', 'OUTCOME_UNKNOWN'],
])('status %d without a body: read %s, write %s', (status, read, write) => {
  expect([codeOf(answered(status), 'read'), codeOf(answered(status), 'write')]).toEqual([read, write]);
});

test.each([
  ['their form', saidNo.text, 'NOT_FOUND'],
  ['an object without a word of success', '{"message":"No associations found."}', 'NOT_FOUND'],
  ['a page', '<h1>Not found</h1>', 'ANSWER_UNKNOWN'],
  ['a JSON word', '"not found"', 'ANSWER_UNKNOWN'],
  ['nothing', '', 'ANSWER_UNKNOWN'],
])('a 404 to a read with %s', (_, text, code) => {
  expect(codeOf(answered(404, { text }), 'read')).toBe(code);
});

test.each([
  [200, 'REFUSED'],
  [201, 'REFUSED'],
  [502, 'REFUSED'],
  [504, 'OUTCOME_UNKNOWN'],
  [503, 'OUTCOME_UNKNOWN'],
  [500, 'OUTCOME_UNKNOWN'],
  [401, 'TOKEN_REJECTED'],
])('status %d with a no in their form: write %s', (status, code) => {
  expect(codeOf(answered(status, saidNo), 'write')).toBe(code);
});

test.each<[string, Partial<ServiceAnswer>, string]>([
  ['their form', { contentType: 'application/json', text: '{"success":true}' }, 'yes'],
  ['their form without a word of success', { text: '{"data":{}}' }, 'yes'],
  ['a bare array', { text: '[]' }, 'yes'],
  ['text', { contentType: 'text/plain', text: 'OK' }, 'yes'],
  ['text with success in it', { contentType: 'text/plain', text: '"success":false' }, 'yes'],
  ['nothing, called JSON', { contentType: 'application/json' }, 'yes'],
  ['a JSON word', { contentType: 'application/json', text: '"OK"' }, 'yes'],
  ['text, called JSON', { contentType: 'application/json; charset=utf-8', text: 'OK' }, 'OUTCOME_UNKNOWN'],
  ['half a JSON text, called text', { contentType: 'text/plain', text: '{"success":' }, 'OUTCOME_UNKNOWN'],
  ['a page', { contentType: 'text/html', text: 'Please log in' }, 'OUTCOME_UNKNOWN'],
  ['a page, called text', { contentType: 'text/plain', text: '\n<!doctype html>' }, 'OUTCOME_UNKNOWN'],
  ['more than was read', { contentType: 'text/plain', text: 'OK', whole: false }, 'OUTCOME_UNKNOWN'],
])('a write answered 200 with %s', (_, more, code) => {
  expect(codeOf(answered(200, more), 'write')).toBe(code);
});

test.each<[Unanswered['kind'], string, string]>([
  ['unsendable', 'TOKEN_REJECTED', 'TOKEN_REJECTED'],
  ['notSent', 'CONNECTOR_DOWN', 'CONNECTOR_DOWN'],
  ['notReached', 'CONNECTOR_DOWN', 'CONNECTOR_DOWN'],
  ['blocked', 'UNEXPECTED', 'UNEXPECTED'],
  ['noAnswer', 'CONNECTOR_DOWN', 'OUTCOME_UNKNOWN'],
])('%s: read %s, write %s', (kind, read, write) => {
  const answer = { kind, cause: new Error('why') };
  expect([codeOf(answer, 'read'), codeOf(answer, 'write')]).toEqual([read, write]);
  expect(troubleOf(answer, 'read', now)?.cause).toBe(answer.cause);
});

test('a refusal quotes them, and only a refusal does', () => {
  const from = { by: 'connector', status: 422 };
  expect(troubleOf(answered(422, saidNo), 'write', now)?.facts).toEqual({ ...from, detail: 'No' });
  expect(troubleOf(answered(422), 'write', now)?.facts).toEqual(from);
  expect(troubleOf(answered(401, saidNo), 'write', now)?.facts).toEqual({ ...from, status: 401 });
});

test.each([429, 503])('%d says how long to wait, if it does', (status) => {
  const from = { by: 'connector', status };
  expect(troubleOf(answered(status, { retryAfter: '30' }), 'read', now)?.facts).toEqual({
    ...from,
    retryAfterSeconds: 30,
  });
  expect(troubleOf(answered(status), 'read', now)?.facts).toEqual(from);
});

test('what Forge answers in the Connector’s place is Forge’s', () => {
  const wait = answered(429, { by: 'forge', retryAfter: '30' });
  expect(troubleOf(wait, 'read', now)?.source).toEqual({ by: 'forge', status: 429 });
  expect(waitIn(wait, now)?.source).toEqual({ by: 'forge', status: 429 });
});

test.each<[Unanswered['kind'], string]>([
  ['unsendable', 'app'],
  ['notSent', 'app'],
  ['blocked', 'app'],
  ['notReached', 'connector'],
  ['noAnswer', 'connector'],
])('%s is the doing of: %s', (kind, by) => {
  for (const verb of ['read', 'write'] as const)
    expect(troubleOf({ kind, cause: new Error('why') }, verb, now)?.source).toEqual({ by });
});

test.each([
  ['7', 'RATE_LIMITED'],
  ['Thu, 01 Oct 2026 13:00:00 GMT', 'RATE_LIMITED'],
  ['soon', 'OUTCOME_UNKNOWN'],
])('a write answered 503 with Retry-After %s: %s', (retryAfter, code) => {
  expect(codeOf(answered(503, { retryAfter }), 'write')).toBe(code);
});

test.each([
  [429, 'RATE_LIMITED'],
  [503, 'CONNECTOR_DOWN'],
  [500, 'CONNECTOR_DOWN'],
  [403, 'CONNECTOR_DOWN'],
  [200, undefined],
])('the wait that a %d asks for closes the gate by %s', (status, code) => {
  expect(waitIn(answered(status, { retryAfter: '30' }), now)?.code).toBe(code);
  expect(waitIn(answered(status), now)).toBeNull();
});

test('the log learns the form of an answer and nothing of its content', () => {
  const answer = answered(500, { contentType: 'text/html', text: 'about Ada' });
  expect(String(troubleOf(answer, 'read', now)?.cause)).toBe('Error: answered 500, text/html, 9 characters');
});
