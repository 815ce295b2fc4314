import { checkInWorker, type CheckWorker, type FileToCheck } from '../../../../static/setup/check-in-worker';
import { serveChecks } from '../../../../static/setup/check/serve-checks';
import type { Progress } from '../../../../src/setup/check/check-files';
import { cleanSetUp } from '../../../src/setup/check/clean-set-up';

/** The worker on this thread: messages are copied and come later, as they do between threads. */
function aWorker(): CheckWorker & { readonly isOver: () => boolean } {
  const { port1, port2 } = new MessageChannel();
  let isOver = false;
  serveChecks({
    say: (message) => {
      port2.postMessage(message);
    },
    onMessage: (hear) => {
      port2.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        hear(data);
      });
      port2.start();
    },
  });
  return {
    postMessage: (message) => {
      port1.postMessage(message);
    },
    addEventListener: (type, listener) => {
      if (type === 'error') return;
      port1.addEventListener(type, listener);
      port1.start();
    },
    terminate: () => {
      isOver = true;
      port1.close();
      port2.close();
    },
    isOver: () => isOver,
  };
}

const asBlobs = (files: Readonly<Record<string, string>>): readonly FileToCheck[] =>
  Object.entries(files).map(([path, text]) => ({ path, file: new Blob([text]) }));

const many = Object.fromEntries(
  Array.from({ length: 2_000 }, (_, index) => [`classes/C${index}.cls`, 'public class C {}'.repeat(2_000)]),
);

test('what the worker finds comes to the page, and the worker is let go', async () => {
  const worker = aWorker();
  const { outcome } = checkInWorker(
    asBlobs(cleanSetUp),
    { tokenKind: 'scoped' },
    () => undefined,
    () => worker,
  );
  expect(await outcome).toMatchObject({
    kind: 'checked',
    components: 11,
    findings: [{ rule: 'addressTokenKind', severity: 'error' }],
  });
  expect(worker.isOver()).toBe(true);
});

test('progress is told, and a check that is stopped tells nothing it found', async () => {
  const told: Progress[] = [];
  const check = checkInWorker(
    asBlobs({ ...cleanSetUp, ...many }),
    {},
    (progress) => {
      told.push(progress);
      check.stop();
    },
    aWorker,
  );
  expect(await check.outcome).toEqual({ kind: 'stopped' });
  expect(told[0]).toMatchObject({ kind: 'progress', total: 2_012 });
});

test('a worker that hears nothing, because one file keeps it, is ended all the same', async () => {
  const worker = { ...aWorker(), postMessage: () => undefined };
  const check = checkInWorker(
    asBlobs(cleanSetUp),
    {},
    () => undefined,
    () => worker,
  );
  check.stop();
  expect(await check.outcome).toEqual({ kind: 'stopped' });
  expect(worker.isOver()).toBe(true);
});

test('a worker that does not start is told of', async () => {
  const { outcome, stop } = checkInWorker(
    [],
    {},
    () => undefined,
    () => {
      throw new Error('no workers here');
    },
  );
  stop();
  expect(await outcome).toEqual({ kind: 'failed' });
});

test.each(['error', 'messageerror'] as const)('a worker that ends with %s is told of', async (type) => {
  const worker: CheckWorker = {
    postMessage: () => undefined,
    addEventListener: (heard, listener) => {
      if (heard === type) listener({});
    },
    terminate: () => undefined,
  };
  expect(
    await checkInWorker(
      [],
      {},
      () => undefined,
      () => worker,
    ).outcome,
  ).toEqual({ kind: 'failed' });
});

test.each([{ kind: 'checked', findings: [{ rule: 'noSuchRule' }] }, 'checked', null])(
  'an answer of another shape is a failure: %j',
  async (data) => {
    const worker: CheckWorker = {
      postMessage: () => undefined,
      addEventListener: (type, listener) => {
        if (type === 'message') listener({ data });
      },
      terminate: () => undefined,
    };
    expect(
      await checkInWorker(
        [],
        {},
        () => undefined,
        () => worker,
      ).outcome,
    ).toEqual({ kind: 'failed' });
  },
);

test('a question of another shape is refused by the worker', async () => {
  const said: unknown[] = [];
  serveChecks({
    say: (message) => {
      said.push(message);
    },
    onMessage: (hear) => {
      hear({ kind: 'check', files: 'all' });
    },
  });
  await Promise.resolve();
  expect(said).toEqual([{ kind: 'failed' }]);
});
