import { log } from '../../../../src/adapters/forge/log';
import { AppError } from '../../../../src/shared/app-error';

const token = 'eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJvbmUifQ.first-token-aaaa';

function written(method: 'info' | 'error', write: () => void): unknown {
  const spy = jest.spyOn(console, method).mockImplementation(() => undefined);
  write();
  const [line, ...more] = spy.mock.calls.map(([text]: unknown[]) => text);
  spy.mockRestore();
  expect(more).toEqual([]);
  return JSON.parse(String(line));
}

test('a note is one line of JSON', () => {
  expect(written('info', () => log.note('retried', { attempt: 2 }))).toEqual({
    event: 'retried',
    attempt: 2,
  });
});

test('trouble tells kinds, codes and places down to the last cause', () => {
  const storage = Object.assign(new Error('x'), {
    name: 'ForgeKvsError',
    code: 'MAX_SIZE',
    responseDetails: { status: 413 },
  });
  const line = written('error', () =>
    log.trouble('refused', { code: 'PLATFORM_DOWN' }, new AppError('PLATFORM_DOWN', {}, storage)),
  );
  expect(line).toMatchObject({
    event: 'refused',
    code: 'PLATFORM_DOWN',
    cause: [
      { name: 'AppError', code: 'PLATFORM_DOWN' },
      { name: 'ForgeKvsError', code: 'MAX_SIZE', status: 413 },
    ],
  });
  expect(JSON.stringify(line)).toContain('log.test');
});

/** What the runtime itself throws with what it was given in the message. */
function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test.each([
  thrownBy(() => new Headers({ authorization: `JWT ${token}\nx` })),
  thrownBy(() => JSON.parse(token)),
  new Error(token, { cause: new Error(`${token}\n${token}`) }),
  Object.assign(new Error('x'), { code: token, name: 'Error' }),
  token,
  { token },
])('no line repeats what an error’s message holds (%#)', (cause) => {
  const line = written('error', () => log.trouble('refused', {}, cause));
  expect(JSON.stringify(line)).not.toContain('eyJ');
});

test('what we say ourselves of a cause is in the line', () => {
  const cause = new AppError('CONNECTOR_DOWN', {}, new Error('answered 503, text/html, 120 characters'));
  const line = written('error', () => log.trouble('refused', {}, cause));
  expect(line).toMatchObject({
    cause: [{}, { name: 'Error', said: 'answered 503, text/html, 120 characters' }],
  });
});

test('a chain that bites its own tail ends', () => {
  const error = new Error('x');
  error.cause = error;
  expect(written('error', () => log.trouble('refused', {}, error))).toMatchObject({ cause: { length: 5 } });
});
