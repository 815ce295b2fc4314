import { randomBytes } from 'node:crypto';
import { getAppContext } from '@forge/api';
import { kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { pushSealWith, type PushSeal } from '../../links/model/push-seal';
import type { PushSeals } from '../../ports/links';
import { askStorage, askToBeFirst } from './ask-storage';

const name = 'push-seal-key';
const sealKey = z.string().check(z.regex(/^[\w-]{43}$/));

/**
 * The seal of push marks. This is the only file that reads its key. The key is made on first use and kept in Forge's
 * secret store.
 *
 * Keys are cached per installation, because a process may serve several sites. A lost or broken key is replaced. Marks
 * under the old key are still shown but decide nothing; at worst something is pushed once more.
 */
export function pushSealsIn(): PushSeals {
  const seals = new Map<string, PushSeal>();
  return {
    async open() {
      const site = getAppContext().installationAri.toString();
      const seal = seals.get(site) ?? pushSealWith(await keyOfSite());
      seals.set(site, seal);
      return seal;
    },
  };
}

async function keyOfSite(): Promise<string> {
  const stored: unknown = await askStorage(() => kvs.getSecret(name));
  const known = sealKey.safeParse(stored);
  if (known.success) return known.data;
  const fresh = randomBytes(32).toString('base64url');
  const keyPolicy = stored === undefined ? 'FAIL_IF_EXISTS' : 'OVERRIDE';
  if (await askToBeFirst(() => kvs.setSecret(name, fresh, { keyPolicy }))) return fresh;
  // Another invocation was first: its key counts.
  return sealKey.parse(await askStorage(() => kvs.getSecret(name)));
}
