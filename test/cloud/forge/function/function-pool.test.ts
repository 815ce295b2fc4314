import { startFixture, type Fixture } from '../fixture/start-fixture';

let fixture: Fixture;
beforeEach(async () => {
  fixture = await startFixture();
});
afterEach(() => fixture.stop());

test('an error a function throws is reported by name and message', async () => {
  const result = await fixture.call('probe', 'fail');
  expect(result).toEqual({ ok: false, error: { name: 'RangeError', message: 'out of range' } });
});

test('the stack in the log names the source, not the bundle', async () => {
  await fixture.call('probe', 'fail');
  expect(fixture.lines.at(-1)?.text).toContain('misbehave.ts');
});

test('a missing export is an error', async () => {
  const result = await fixture.call('missing', 'echo');
  expect(result).toMatchObject({
    ok: false,
    error: { message: 'the bundle exports no function for handler index.missing' },
  });
});

test.each(['hang', 'spin'])(
  'a function that does not end (%s) is answered in time, and the next one runs in another process',
  async (probe) => {
    const busy = await fixture.ask('processId');
    const result = await fixture.call('short', probe);
    expect(result).toMatchObject({ ok: false, error: { name: 'FUNCTION_TIME_OUT' } });
    expect(await fixture.ask('processId')).not.toBe(busy);
    expect(() => process.kill(Number(busy), 0)).toThrow('ESRCH');
  },
);

test('an invocation next to one that ran out of time may finish', async () => {
  const slow = fixture.call('probe', 'takeTwoSeconds');
  expect(await fixture.call('short', 'hang')).toMatchObject({ ok: false });
  expect(await slow).toMatchObject({ ok: true, value: 'finished' });
});

test('killing a process fails what ran in it, and the next invocation gets a fresh one', async () => {
  const killed = fixture.forge.processId();
  const running = fixture.call('probe', 'hang');
  await fixture.ask('echo');
  process.kill(killed, 'SIGKILL');
  expect(await running).toMatchObject({ ok: false, error: { name: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' } });
  expect(await fixture.ask('echo', { a: 1 })).toEqual({ a: 1 });
  expect(fixture.forge.processId()).not.toBe(killed);
});

test('a function that ends its process fails, and nothing else fails', async () => {
  expect(await fixture.call('probe', 'exit')).toMatchObject({
    error: { message: "The function's process ended (exit code 3)" },
  });
  expect(await fixture.ask('echo', { a: 1 })).toEqual({ a: 1 });
});

test('a function has only the memory the manifest gives it', async () => {
  expect(await fixture.call('probe', 'hoard')).toMatchObject({ error: { name: 'FUNCTION_OUT_OF_MEMORY' } });
});

test('a request over 500 KB and a response over 5 MB are refused', async () => {
  const tooLarge = { ok: false, error: { name: 'PAYLOAD_TOO_LARGE' } };
  expect(await fixture.call('probe', 'echo', 'x'.repeat(500 * 1024))).toMatchObject(tooLarge);
  expect(await fixture.call('probe', 'large', 5 * 1024 * 1024)).toMatchObject(tooLarge);
});
