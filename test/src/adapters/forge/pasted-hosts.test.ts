import { pastedHostsIn } from '../../../../src/adapters/forge/pasted-hosts';
import { startPlatform } from './platform';

const acme = 'acme.my.salesforce.com';
const sandbox = 'acme--uat.sandbox.my.salesforce.com';

test('what one process notes, another is told, each host once', async () => {
  const { storage } = startPlatform();
  expect(await pastedHostsIn().all()).toEqual([]);
  await pastedHostsIn().note([acme, sandbox, acme]);
  await pastedHostsIn().note([acme]);
  expect((await pastedHostsIn().all()).toSorted()).toEqual([sandbox, acme].toSorted());
  expect(storage.all()).toHaveLength(2);
});

test('a process writes a host once, but not where storage refused it', async () => {
  const { switches } = startPlatform();
  const hosts = pastedHostsIn();
  const fault = { paths: ['/api/v1/set'], status: 500, code: 'FAULT', times: 1 };
  switches.storageFaults.push(fault);
  await expect(hosts.note([acme])).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  await hosts.note([acme]);
  switches.storageFaults.push({ ...fault });
  await hosts.note([acme]);
  expect(await hosts.all()).toEqual([acme]);
});

test('a row that names no host of Salesforce is none', async () => {
  const { storage } = startPlatform();
  storage.set('plain', 'pasted-host:evil.example', { version: 1 });
  expect(await pastedHostsIn().all()).toEqual([]);
});
