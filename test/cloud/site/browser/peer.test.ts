import { isCallback } from './callback';
import { createPeer, type Peer } from './peer';

/** Two ends of one connection. Messages are cloned as `postMessage` clones them. */
function connect(answerHere: (command: string, payload: unknown) => unknown, answerThere = answerHere) {
  const here: Peer = createPeer({
    post: (message) => void there.receive(structuredClone(message)),
    answer: answerHere,
  });
  const there: Peer = createPeer({
    post: (message) => void here.receive(structuredClone(message)),
    answer: answerThere,
  });
  return { here, there };
}

function partsOf(value: unknown): readonly unknown[] {
  return typeof value === 'object' && value !== null ? Object.values(value) : [];
}

test('a call returns the other end’s answer', async () => {
  const { here } = connect((command, payload) => ({ command, payload }));
  await expect(here.call('getContext', { a: [1] })).resolves.toEqual({
    command: 'getContext',
    payload: { a: [1] },
  });
});

test('a refusal keeps its name and message', async () => {
  const { here } = connect(() => {
    throw new TypeError('not like this');
  });
  await expect(here.call('x')).rejects.toMatchObject({ name: 'TypeError', message: 'not like this' });
});

test('a function inside a payload runs where it came from and returns its result', async () => {
  const heard: unknown[] = [];
  const { here } = connect(async (_, payload) => {
    const [ask] = partsOf(payload);
    return isCallback(ask) ? { got: await ask('again', 2) } : null;
  });
  const answer = await here.call('showFlag', { onClick: (...args: unknown[]) => heard.push(...args) });
  expect(heard).toEqual(['again', 2]);
  expect(answer).toEqual({ got: 2 });
});

test('a function inside an answer can be called repeatedly', async () => {
  let count = 0;
  const { here } = connect(() => ({ unsubscribe: () => ++count }));
  const [unsubscribe] = partsOf(await here.call('on'));
  if (!isCallback(unsubscribe)) throw new Error('no function came over');
  await expect(unsubscribe()).resolves.toBe(1);
  await expect(unsubscribe()).resolves.toBe(2);
});

test('messages that are not ours are ignored', () => {
  const { here } = connect(() => null);
  expect(here.receive({ type: 'webpackOk' })).toBe(false);
  expect(here.receive('text')).toBe(false);
});
