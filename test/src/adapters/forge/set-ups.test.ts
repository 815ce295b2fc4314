import { kvs } from '@forge/kvs';
import { setUps } from '../../../../src/adapters/forge/set-ups';
import { emptySetUp, type SetUp } from '../../../../src/ports/set-ups';
import { startPlatform } from './platform';

const setUp: SetUp = {
  revision: 3,
  answers: {
    readSalesforce: true,
    myDomain: 'acme.my.salesforce.com',
    objects: [{ name: 'Case', fields: [] }],
  },
  steps: { consumerSecret: 'done', waited: 'cannotTell' },
  jiraTokens: [{ id: 'ref-1', label: 'Bot', endsOn: '2027-10-01' }],
};

test('a set-up comes back as it was written, for its connection only, until it is forgotten', async () => {
  startPlatform();
  expect(await setUps.read('site')).toEqual(emptySetUp);
  await setUps.write('site', setUp);
  expect(await setUps.read('site')).toEqual(setUp);
  expect(await setUps.read('acme')).toEqual(emptySetUp);
  await setUps.forget('site');
  await setUps.forget('site');
  expect(await setUps.read('site')).toEqual(emptySetUp);
});

test('answers of another release that nobody asks any more are dropped, and the rest stays', async () => {
  startPlatform();
  await kvs.set('set-up:site', { version: 1, ...setUp, answers: { callJira: true, colour: 'blue' } });
  expect(await setUps.read('site')).toEqual({ ...setUp, answers: { callJira: true } });
  await kvs.set('set-up:site', { version: 1, ...setUp, answers: { callJira: 'perhaps', label: 'Ours' } });
  expect(await setUps.read('site')).toEqual({ ...setUp, answers: { label: 'Ours' } });
  await kvs.set('set-up:site', { version: 1, ...setUp, answers: 'none' });
  expect(await setUps.read('site')).toEqual({ ...setUp, answers: {} });
});

test('a row that a later release wrote is not read, so it cannot be written over', async () => {
  startPlatform();
  await kvs.set('set-up:site', { version: 9, revision: 1 });
  await expect(setUps.read('site')).rejects.toMatchObject({ code: 'NEWER_RELEASE' });
});
