import * as z from 'zod/mini';
import { draftWith } from '../running-app';
import { startCloud, type Cloud } from '../../cloud/start-cloud';
import { linkEach } from './linked-issues';

/** A whole local cloud in its own process, so that a test can kill it. Requests come in as messages, answers go out. */
const [dataDir = '', state = ''] = process.argv.slice(2);

const wish = z.discriminatedUnion('what', [
  z.object({ what: z.literal('setUp'), first: z.number(), last: z.number() }),
  z.object({ what: z.literal('ask'), functionKey: z.string(), payload: z.unknown() }),
  z.object({ what: z.literal('pushes') }),
]);
export type CloudWish = z.output<typeof wish>;

async function grant(cloud: Cloud, asked: CloudWish): Promise<unknown> {
  const { connector } = cloud;
  switch (asked.what) {
    case 'setUp': {
      const token = connector.mintToken({ region: 'global', lifespanMinutes: 600 });
      linkEach(cloud, asked);
      connector.switches.set({ latencyMs: 20 });
      return cloud.invoke('ada', 'salesforce-admin', {}, 'saveConnection', {
        id: null,
        draft: draftWith(token),
      });
    }
    case 'ask': {
      const { functionKey, payload } = asked;
      return cloud.invoke('ada', 'salesforce-project', { projectKey: 'OPS' }, functionKey, payload);
    }
    case 'pushes':
      return connector.pushes(connector.pushCount());
  }
}

void startCloud({ dataDir, fresh: state === 'fresh', operations: 300 }).then((cloud) => {
  process.on('message', (message) => {
    void grant(cloud, wish.parse(message)).then((answer) =>
      process.send?.({ answer, functionProcess: cloud.forge.processId() }),
    );
  });
  process.send?.('ready');
});
