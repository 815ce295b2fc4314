import { serveChecks } from './check/serve-checks';

serveChecks({
  say: (message) => {
    postMessage(message);
  },
  onMessage: (hear) => {
    addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      hear(data);
    });
  },
});
