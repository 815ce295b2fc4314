import { AppError } from '../../../src/shared/app-error';
import { exampleOf, withOneExtra } from './example-of';
import { ask, procedures, type Surface } from './surfaces';
import { readAhead } from './who-may-ask';
import { admin, failing, stranger, viewer, watchedPorts, type WatchedPorts } from './watched-ports';

function question(surface: Surface, name: string): unknown {
  const procedure = surface.contract[name];
  return procedure && exampleOf(procedure.question);
}
function oversize(surface: Surface, name: string): unknown {
  const most = surface.contract[name]?.largestBytes ?? 0;
  return { ...exampleObject(surface, name), token: 'x'.repeat(most + 1) };
}
function exampleObject(surface: Surface, name: string): object {
  const example = question(surface, name);
  return typeof example === 'object' && example !== null ? example : {};
}
/** A question with a field on top that nobody declared. */
function spoilt(surface: Surface, name: string): unknown {
  return withOneExtra(question(surface, name), { issueId: '10200' })[0];
}
const refused = (code: string, more: object = {}) => ({
  ok: false,
  error: { code, reference: 'ref00001', ...more },
});

async function expectUntouched(
  ports: WatchedPorts,
  surface: Surface,
  name: string,
  payload: unknown,
  code: string,
): Promise<void> {
  const reply = await ask(surface.open(ports), name, payload);
  expect(reply).toMatchObject(refused(code));
  expect(ports.touched).toEqual(readAhead[name] ?? []);
}

describe.each(procedures)('%s', (_label, surface, name) => {
  test('lets those in who may, with a question that fits', async () => {
    const ports = watchedPorts(admin);
    expect(await ask(surface.open(ports), name, question(surface, name))).not.toMatchObject(
      refused('INVALID_INPUT'),
    );
    expect(ports.touched).not.toEqual([]);
  });

  test('tells a stranger nothing and does nothing', () =>
    expectUntouched(watchedPorts(stranger), surface, name, question(surface, name), surface.toStrangers));

  test('refuses whoever is not logged in', async () => {
    const ports = watchedPorts(admin);
    const reply = await ask(surface.open(ports), name, question(surface, name), {});
    expect(reply).toEqual(refused('NOT_ALLOWED'));
    expect(ports.touched).toEqual([]);
  });

  test('asks Jira before it reads the question', () =>
    expectUntouched(watchedPorts(stranger), surface, name, spoilt(surface, name), surface.toStrangers));

  test.each(['PLATFORM_DOWN', 'RATE_LIMITED'] as const)('lets nobody in while Jira is %s', (code) =>
    expectUntouched(watchedPorts(failing(new AppError(code))), surface, name, question(surface, name), code),
  );

  test('refuses a field nobody declared, anywhere in the question', async () => {
    const changed = withOneExtra(question(surface, name), { issueId: '10200' });
    expect(changed).not.toEqual([]);
    for (const payload of changed) {
      await expectUntouched(watchedPorts(admin), surface, name, payload, 'INVALID_INPUT');
    }
  });

  test('names the undeclared field', async () => {
    const reply = await ask(surface.open(watchedPorts(admin)), name, spoilt(surface, name));
    const named = reply.ok ? [] : (reply.error.fields ?? []);
    expect(named).toContainEqual({ field: 'issueId', problem: 'malformed' });
  });

  test('refuses an oversize question', () =>
    expectUntouched(watchedPorts(admin), surface, name, oversize(surface, name), 'INVALID_INPUT'));

  test('refuses a question nested too deep to be read', () => {
    const deep: unknown = JSON.parse('['.repeat(40_000) + ']'.repeat(40_000));
    return expectUntouched(watchedPorts(admin), surface, name, { deep }, 'INVALID_INPUT');
  });

  test.each([[['a']], ['text'], [7], [true]])('refuses %p for a question', (payload) =>
    expectUntouched(watchedPorts(admin), surface, name, payload, 'INVALID_INPUT'),
  );
});

const forEditors = procedures.filter(([, surface, name]) => !surface.forViewers.includes(name));

test.each(forEditors)('%s refuses who may only look', (_label, surface, name) =>
  expectUntouched(watchedPorts(viewer), surface, name, question(surface, name), 'NOT_ALLOWED'),
);

const forViewers = procedures.filter(([, surface, name]) => surface.forViewers.includes(name));

test.each(forViewers)('%s is open to who may only look', async (_label, surface, name) => {
  const ports = watchedPorts(viewer);
  await ask(surface.open(ports), name, question(surface, name));
  expect(ports.touched).not.toEqual([]);
});
