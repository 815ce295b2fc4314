import { followContentHeight } from './content-height';
import { createPeer } from './peer';
import { holdsFunction } from './holds-function';
import { applyTheme } from './page-theme';

/**
 * The `__bridge` global, where `@forge/bridge` looks for it when it is imported (`@forge/bridge/out/bridge.js`). The
 * first script in the head of each of the app's pages.
 */
const site = document.currentScript?.dataset.site ?? '';

const peer = createPeer({
  post: (message) => window.parent.postMessage(message, site),
  answer: (command, payload) => {
    if (command === 'theme') return applyTheme(payload);
    throw new Error(`the page knows no "${command}"`);
  },
});

window.addEventListener('message', (event) => {
  if (event.source === window.parent && event.origin === site) peer.receive(event.data);
});

async function callBridge(command: string, payload?: unknown): Promise<unknown> {
  if (command === 'invoke' && holdsFunction(payload)) {
    throw new Error('Passing functions as part of the payload is not supported!');
  }
  const result = await peer.call(command, payload);
  if (command === 'enableTheming') return applyTheme(result);
  return result;
}

Object.defineProperty(globalThis, '__bridge', { value: Object.freeze({ callBridge }) });

// The dialog outside does not see keys pressed in here.
window.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) void peer.call('local:escape');
});

followContentHeight((height) => void peer.call('local:height', height));
