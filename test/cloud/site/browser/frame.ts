import * as z from 'zod/mini';
import type { Mount } from '../mount';
import { runCommand, type Commands } from './commands';
import { element } from './element';
import { historyCommand } from './history-command';
import { invokeCommands } from './invoke-commands';
import { createPeer } from './peer';
import { routerCommands } from './router-commands';
import { sandbox } from './sandbox';
import type { Closable, Stage } from './stage';
import { viewCommands } from './view-commands';

/** Puts one of the app's pages into a frame with its own origin. Returns the function that removes it. */
export function mountFrame(
  container: HTMLElement,
  mount: Mount,
  stage: Stage,
  closable: Closable | null,
): () => void {
  const { cdn } = stage.facts;
  const frame = element('iframe', {
    title: mount.title,
    sandbox,
    src: `${cdn}/${mount.resource}/index.html`,
  });
  const ends: (() => void)[] = [];
  const whenGone = (end: () => void) => void ends.push(end);
  const peer = createPeer({
    post: (message) => frame.contentWindow?.postMessage(message, cdn),
    answer: (name, payload) => runCommand(commands, name, payload),
  });
  const commands: Commands = {
    getContext: () => contextNow(mount, stage),
    getFrameId: () => mount.moduleKey,
    emitReadyEvent: () => undefined,
    enableTheming() {
      whenGone(stage.theme.onChange((theme) => void peer.call('theme', theme)));
      return stage.theme.current();
    },
    openModal: (wish) => stage.openModal(mount, wish),
    'local:height': (height) => void (frame.style.height = `${z.number().parse(height)}px`),
    'local:escape': () => closable?.escape(),
    ...invokeCommands(mount),
    ...viewCommands(closable),
    ...stage.flags,
    ...stage.events.commandsFor(whenGone),
    ...routerCommands(stage.facts),
    ...historyCommand(mount.basePath, whenGone),
  };
  const onMessage = (event: MessageEvent<unknown>) => {
    if (event.source === frame.contentWindow && event.origin === cdn) peer.receive(event.data);
  };
  window.addEventListener('message', onMessage);
  whenGone(() => window.removeEventListener('message', onMessage));
  container.append(frame);
  if (closable) frame.addEventListener('load', () => frame.focus());
  return () => {
    for (const end of ends) end();
    frame.remove();
  };
}

/** The current context: colours and address may have changed since the page was shown. */
function contextNow({ context }: Mount, stage: Stage) {
  const theme = z.catch(z.record(z.string(), z.unknown()), {}).parse(context.theme);
  return {
    ...context,
    theme: { ...theme, colorMode: stage.theme.current().colorMode },
    extension: { ...context.extension, location: window.location.href },
  };
}
