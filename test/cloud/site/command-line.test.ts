import { readCommandLine } from './command-line';

test('without options the site is at port 4000, on .cloud, not fresh', () => {
  expect(readCommandLine([])).toEqual({
    help: false,
    fresh: false,
    port: 4000,
    dataDir: '.cloud',
    maps: {},
    pseudo: false,
  });
});

test('every option is read, --map as often as it is given', () => {
  const args = [
    '--fresh',
    '--pseudo',
    '--port',
    '5000',
    '--data',
    'd',
    '--map',
    'https://a.example=http://127.0.0.1:1',
  ];
  const maps = { 'https://a.example': 'http://127.0.0.1:1', 'https://b.example': 'http://127.0.0.1:2' };
  expect(readCommandLine([...args, '--map', 'https://b.example/=http://127.0.0.1:2'])).toEqual({
    help: false,
    fresh: true,
    port: 5000,
    dataDir: 'd',
    maps,
    pseudo: true,
  });
});

test.each([
  [['--port', 'abc'], '--port takes a number'],
  [['--port', '70000'], '--port takes a number'],
  [['--map', 'https://a.example'], '--map takes two origins'],
  [['--map', 'https://a.example/path=http://127.0.0.1:1'], '--map takes two origins'],
  [['--map', 'file:///x=http://127.0.0.1:1'], '--map takes two origins'],
  [['--frsh'], "Unknown option '--frsh'"],
])('%j is refused with a reason', (args, reason) => {
  expect(() => readCommandLine(args)).toThrow(reason);
});
