import { runCommand, type Commands } from './commands';
import { createEventBus } from './event-commands';

function twoPages() {
  const bus = createEventBus();
  const ends: (() => void)[] = [];
  return { panel: bus.commandsFor((end) => ends.push(end)), dialog: bus.commandsFor(() => undefined), ends };
}

const listen = (commands: Commands, command: 'on' | 'onPublic', event: string) => {
  const heard: unknown[] = [];
  runCommand(commands, command, { event, callback: (payload: unknown) => heard.push(payload) });
  return heard;
};

test('an event one page emits reaches the other', () => {
  const { panel, dialog } = twoPages();
  const heard = listen(panel, 'on', 'links-changed');
  runCommand(dialog, 'emit', { event: 'links-changed', payload: 1 });
  runCommand(dialog, 'emit', { event: 'something-else', payload: 2 });
  expect(heard).toEqual([1]);
});

test("public events and the app's own are kept apart", () => {
  const { panel, dialog } = twoPages();
  const heard = listen(panel, 'onPublic', 'x');
  runCommand(dialog, 'emit', { event: 'x' });
  runCommand(dialog, 'emitPublic', { event: 'x', payload: 'public' });
  expect(heard).toEqual(['public']);
});

test('a page that is gone receives nothing more', () => {
  const { panel, dialog, ends } = twoPages();
  const heard = listen(panel, 'on', 'x');
  for (const end of ends) end();
  runCommand(dialog, 'emit', { event: 'x' });
  expect(heard).toEqual([]);
});

test.each(['subscribeRealtimeChannel', 'constructor', 'toString'])('%s is refused by name', (name) => {
  const { panel } = twoPages();
  expect(() => runCommand(panel, name, undefined)).toThrow(`"${name}" is not implemented by the local cloud`);
});
