import * as z from 'zod/mini';
import { delivery } from '../delivery';
import type { Mount } from '../mount';
import type { Commands } from './commands';
import { postJson } from './post-json';

const invocation = z.object({
  functionKey: z.string(),
  payload: z.unknown(),
  metadata: z.optional(z.unknown()),
  invokeType: z.optional(z.string()),
});

/** `invoke` and `requestJira`: a page's calls to the back end and Jira, as the person who views it. */
export function invokeCommands(mount: Mount): Commands {
  return {
    async invoke(payload) {
      const { functionKey, payload: question, metadata, invokeType } = invocation.parse(payload);
      if (invokeType !== undefined)
        throw new Error(`invoke of type ${invokeType} is not implemented by the local cloud`);
      const answer = delivery.parse(
        await postJson('/__cloud/invoke', {
          module: mount.moduleKey,
          ...mount.wish,
          functionKey,
          payload: question,
        }),
      );
      if ('error' in answer)
        throw Object.assign(new Error(answer.error.message), { name: answer.error.name });
      return metadata === undefined ? answer.value : { body: answer.value, metadata: {} };
    },
    fetchProduct: (payload) => postJson('/__site/product', payload),
  };
}
