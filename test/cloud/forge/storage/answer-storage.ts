import {
  batchOfKeys,
  batchOfValues,
  keyRequest,
  queryRequest,
  setRequest,
  transactionRequest,
} from './requests';
import { StorageRefusal } from './refusal';
import type { Shelf } from './rows';
import { checkBatch, noEntities, runBatch } from './run-batch';
import type { Storage, StoredValue } from './storage';

type Answer = (storage: Storage, body: unknown) => unknown;

const answers: Readonly<Record<string, Answer>> = {
  '/api/v1/get': get('plain'),
  '/api/v1/set': set('plain'),
  '/api/v1/delete': remove('plain'),
  '/api/v1/secret/get': get('secret'),
  '/api/v1/secret/set': set('secret'),
  '/api/v1/secret/delete': remove('secret'),
  '/api/v1/query': query,
  '/api/v1/batch/get': (storage, body) =>
    runBatch(batchOfKeys.parse(body), ({ key }) => read(storage, 'plain', key)),
  '/api/v1/batch/set': (storage, body) =>
    runBatch(batchOfValues.parse(body), ({ key, value, options }) => {
      storage.set('plain', key, value, options);
      return { key };
    }),
  '/api/v1/batch/delete': (storage, body) =>
    runBatch(batchOfKeys.parse(body), ({ key }) => {
      storage.remove('plain', key);
      return { key };
    }),
  '/api/v1/transaction': transact,
};

/**
 * Answers one call of `@forge/kvs` (`kvs/out/storage-api.js`): the body of a 200, or undefined for an empty answer.
 * @throws StorageRefusal with the status and code the app gets
 */
export function answerStorage(storage: Storage, path: string, body: unknown): unknown {
  const answer = Object.hasOwn(answers, path) ? answers[path] : undefined;
  if (!answer) throw path.startsWith('/api/v1/entity/') ? noEntities() : unknownPath(path);
  return answer(storage, body);
}

function get(shelf: Shelf): Answer {
  return (storage, body) => read(storage, shelf, keyRequest.parse(body).key);
}

function set(shelf: Shelf): Answer {
  return (storage, body) => {
    const { key, value, options } = setRequest.parse(body);
    const { previous, latest } = storage.set(shelf, key, value, options);
    if (options?.returnValue === undefined) return undefined;
    return options.returnValue === 'PREVIOUS' ? previous : latest;
  };
}

function remove(shelf: Shelf): Answer {
  return (storage, body) => storage.remove(shelf, keyRequest.parse(body).key);
}

function read(storage: Storage, shelf: Shelf, key: string): StoredValue {
  const found = storage.find(shelf, key);
  if (!found) throw new StorageRefusal(404, 'KEY_NOT_FOUND', 'There is no such key');
  return found;
}

function query(storage: Storage, body: unknown): unknown {
  const { limit = 10, after, where } = queryRequest.parse(body);
  const from = after === undefined ? '' : Buffer.from(after, 'base64url').toString();
  const { values, next } = storage.page(where?.[0]?.values[0] ?? '', from, limit);
  return next === null ? { data: values } : { data: values, cursor: Buffer.from(next).toString('base64url') };
}

function transact(storage: Storage, body: unknown): undefined {
  const wish = transactionRequest.parse(body);
  if (wish.check.length > 0) throw noEntities();
  checkBatch([...wish.set, ...wish.delete]);
  storage.together(() => {
    wish.set.forEach(({ key, value, options }) => storage.set('plain', key, value, options));
    wish.delete.forEach(({ key }) => storage.remove('plain', key));
  });
}

function unknownPath(path: string): StorageRefusal {
  return new StorageRefusal(501, 'NOT_IMPLEMENTED', `${path} is not implemented by the local cloud`);
}
