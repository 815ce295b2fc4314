import * as z from 'zod/mini';
import { procedure, type Contract, type Procedure } from '../../../src/contract/procedure';
import { serve, type Handler, type Handlers } from '../../../src/entry/serve';
import { exampleOf, withOneExtra } from './example-of';
import { ask, procedures } from './surfaces';
import { admin, watchedPorts } from './watched-ports';

const undeclared = { undeclared: 'eyJhbGciOi' };

/** A door whose verbs all answer with this, whatever is asked. */
function answering(contract: Contract, given: unknown, ports = watchedPorts(admin)) {
  const handler: Handler<Procedure, null> = { access: async () => null, run: async () => given };
  const handlers: Handlers<Contract, null> = Object.fromEntries(
    Object.keys(contract).map((name) => [name, handler]),
  );
  return serve(contract, handlers, ports);
}

describe.each(procedures)('%s', (_label, { contract }, name) => {
  const declared = contract[name];
  if (!declared) throw new Error(`no procedure ${name}`);
  const question = exampleOf(declared.question);
  const answer = exampleOf(declared.answer);

  test('answers with what is declared', async () => {
    expect(await ask(answering(contract, answer), name, question)).toEqual({ ok: true, data: answer });
  });

  test('answers without what is not declared', async () => {
    const reply = await ask(answering(contract, { ...asObject(answer), ...undeclared }), name, question);
    expect(reply).toEqual({ ok: true, data: answer });
  });

  test('keeps what is not declared inside, however deep it lies', async () => {
    for (const given of withOneExtra(answer, undeclared)) {
      const reply = await ask(answering(contract, given), name, question);
      expect(JSON.stringify(reply)).not.toMatch(/undeclared|eyJhbGciOi/);
    }
  });

  test.each([null, 'eyJhbGciOi', { token: 'eyJhbGciOi' }])(
    'gives no answer that does not fit: %p',
    async (given) => {
      const ports = watchedPorts(admin);
      const reply = await ask(answering(contract, given, ports), name, question);
      expect(reply).toEqual({ ok: false, error: { code: 'UNEXPECTED', reference: 'ref00001' } });
      expect(ports.logged).toEqual(['refused']);
    },
  );
});

test('a handler without an access rule does not compile', () => {
  type Unguarded =
    Omit<Handler<Procedure, null>, 'access'> extends Handler<Procedure, null> ? 'compiles' : 'refused';
  const verdict: Unguarded = 'refused';
  expect(verdict).toBe('refused');
});

test('a door without a handler for each procedure does not open', () => {
  const contract: Contract = { ask: procedure(z.strictObject({}), z.object({})) };
  expect(() => serve(contract, {}, watchedPorts(admin))).toThrow('no handler for ask');
});

function asObject(value: unknown): object {
  if (typeof value === 'object' && value !== null) return value;
  throw new Error('an answer is an object');
}
